using System.Collections.Immutable;
using System.CommandLine.Parsing;
using Grader.Formats;
using Grader.Words;

namespace Grader.Cli.Asking;

/// <summary>What <c>--format</c> asks for.</summary>
/// <param name="Table">Whether the table is shown.</param>
/// <param name="Others">Each once, in the order of <see cref="OfferedFormats"/>.</param>
internal sealed record ChosenFormats(bool Table, ImmutableArray<ReportFormat> Others)
{
    private const string TableName = "table";

    public static ChosenFormats Default { get; } = new(Table: true, []);

    public static ImmutableArray<string> Names => [TableName, .. OfferedFormats.All.Select(f => f.Name)];

    public static ChosenFormats? In(ArgumentResult result)
    {
        var words = WordsOf(result.Tokens[0].Value);
        if (words.FirstOrDefault(w => !Names.Contains(w, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            result.AddError(
                $"There is no format '{unknown}'.{DidYouMean.Ask(unknown, Names)} There are: {string.Join(", ", Names)}."
            );
            return null;
        }
        var chosen = words.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new(chosen.Contains(TableName), [.. OfferedFormats.All.Where(f => chosen.Contains(f.Name))]);
    }

    /// <summary>Whether one of them is read by a runner, whatever else is wrong with what was asked for.</summary>
    public static bool PrintCommands(string words) =>
        OfferedFormats.All.Any(f => f.PrintsCommands && WordsOf(words).Contains(f.Name, StringComparer.OrdinalIgnoreCase));

    private static string[] WordsOf(string text) => text.Split(',', StringSplitOptions.TrimEntries);

    /// <summary>The same with numbers in place of names, where that can be.</summary>
    public ChosenFormats MadeAnonymous() => this with { Others = [.. Others.Select(OfferedFormats.MadeAnonymous)] };

    /// <returns>Why they cannot all be had, a line for people; null where they can.</returns>
    /// <param name="toScreen">Whether there is no folder for files.</param>
    public string? FindFault(bool toScreen)
    {
        if (toScreen && Others.FirstOrDefault(f => f.ShowsCode) is { } pages)
        {
            return $"{pages.Name} is a folder of pages: add --out DIR.";
        }
        var files = Others.Where(f => f.Path is not null).ToList();
        // A table and a runner's commands are lines, one below the other; a file is whole.
        var lines = Others.Where(f => f.PrintsCommands).Select(f => f.Name).Concat(Table ? [TableName] : []).ToList();
        if (toScreen && (files.Count > 1 || (files.Count == 1 && lines.Count > 0)))
        {
            var names = Listed.Of([.. files.Select(f => f.Name), .. lines]);
            return $"{names} cannot share the screen: add --out DIR, and {Listed.Of([.. files.Select(f => f.Path!)])} "
                + $"{Plural.Of(files.Count, "goes", "go")} there.";
        }
        var clash = files.GroupBy(f => f.Path!).FirstOrDefault(g => g.Count() > 1);
        return clash is null
            ? null
            : $"{Listed.Of([.. clash.Select(f => f.Name)])} are both called {clash.Key}: ask for one, and for the other with "
                + "another --out.";
    }
}
