using System.Collections.Immutable;
using Grader.Words;

namespace Grader.Notebooks;

/// <summary>A notebook's C# as one script: its cells from the top to the bottom, a blank line between two.</summary>
/// <param name="Notes">Sentences on what is passed over, and on how the notebook was run.</param>
internal sealed record CellScript(string Text, ScriptPlaces Places, ImmutableArray<string> Notes)
{
    private const int MostNamed = 8,
        LongestName = 30;

    /// <param name="cells">Of code, in the order of the file.</param>
    /// <param name="language">Of those that name none.</param>
    public static CellScript Of(ImmutableArray<NotebookCell> cells, string language)
    {
        var script = new List<ScriptLine>();
        var passed = new List<(string What, int Cell)>();
        var (open, usings) = ("", new CellUsings());
        foreach (var cell in cells)
        {
            var lines = CodeOf(cell, language, passed);
            if (lines.TrueForAll(l => string.IsNullOrWhiteSpace(l.Text)))
            {
                continue;
            }
            if (script.Count > 0)
            {
                script.Add(new("", script[^1].Place));
            }
            var shown = ShownStatements.Without(string.Join('\n', lines.Select(l => l.Text)));
            (var code, open) = CellEnding.AsInScript(shown, open);
            script.AddRange(usings.Take(lines.Zip(code.Split('\n'), (l, text) => l with { Text = text }), script.Count));
        }
        usings.PutIn(script);
        return new(
            string.Concat(script.Select(l => $"{l.Text}\n")),
            new([.. script.Select(l => l.Place)]),
            [.. NoteOn(passed), .. NoteOnOrder(cells)]
        );
    }

    // Lines in another language are left out, and so are lines that speak to the notebook: these as comments.
    private static List<ScriptLine> CodeOf(NotebookCell cell, string language, List<(string What, int Cell)> passed)
    {
        var lines = new List<ScriptLine>();
        var current = LanguageOf(cell.Language ?? language);
        var texts = new OpenTexts(cell.Lines.Select(l => l.Text));
        foreach (var (i, line) in cell.Lines.Index())
        {
            var isText = texts.Hold(line.Text, current == CellLanguage.CSharp);
            if (!isText && CellLanguage.ChosenIn(line.Text) is { } chosen)
            {
                current = LanguageOf(chosen);
            }
            else if (current != CellLanguage.CSharp)
            {
                if (!string.IsNullOrWhiteSpace(line.Text) && current != CellLanguage.Markdown)
                {
                    passed.Add((current, cell.Number));
                }
            }
            else
            {
                var isMagic = !isText && Magic.Is(line.Text);
                if (isMagic)
                {
                    passed.Add((Magic.NameIn(line.Text), cell.Number));
                }
                lines.Add(new(isMagic ? $"// {line.Text}" : line.Text, new(cell.Number, i + 1, line.FileLine)));
            }
        }
        return lines;
    }

    private static string LanguageOf(string language) =>
        CellLanguage.KnownAs(language) ?? Printable.Shorten(language, LongestName);

    private static IEnumerable<string> NoteOn(List<(string What, int Cell)> passed)
    {
        // A name of which nobody here has heard may be one of C#'s, misspelt.
        var named = passed.Distinct().ToLookup(p => Magic.Is(p.What) || CellLanguage.IsKnown(p.What));
        if (named[true].Any())
        {
            yield return $"Passed over, for it is no C#: {ListOf([.. named[true]])}.";
        }
        if (named[false].Any())
        {
            yield return $"Passed over, for the grader knows no such language: {ListOf([.. named[false]])}. If it is C#, call it "
                + "csharp.";
        }
    }

    private static string ListOf(ImmutableArray<(string What, int Cell)> named) =>
        Listed.Of(
            [.. named.Take(MostNamed).Select(p => $"{Printable.Shorten(p.What, LongestName)} in cell {p.Cell}")],
            named.Length
        );

    private static IEnumerable<string> NoteOnOrder(ImmutableArray<NotebookCell> cells)
    {
        var run = cells.Where(c => c.RunAs is not null).ToList();
        foreach (var (above, below) in run.Zip(run.Skip(1)).Where(p => p.Second.RunAs < p.First.RunAs).Take(1))
        {
            yield return $"Cell {below.Number} was run before cell {above.Number}, which stands above it; a notebook is graded "
                + "from its first cell to its last.";
        }
    }
}
