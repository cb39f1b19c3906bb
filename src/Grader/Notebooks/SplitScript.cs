using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Grader.Notebooks;

/// <summary>Cuts a script into cells where a person would: in front of a comment in the first column that follows a blank
/// line.</summary>
internal static partial class SplitScript
{
    /// <returns>Its code cells, with a blank line between two, are the script. Each numbered part of the reading stands in front
    /// of the code that has the same number, and what has none above all.</returns>
    public static ImmutableArray<WrittenCell> Into(string script, string? reading)
    {
        var code = CodeIn(script);
        var parts = PartsOf(reading ?? "");
        var cells = ImmutableArray.CreateBuilder<WrittenCell>();
        var told = new HashSet<string>();
        void Tell(Func<string, bool> isWanted) =>
            cells.AddRange(parts.Where(p => isWanted(p) && told.Add(p)).Select(p => new WrittenCell(false, p)));

        var numbers = code.Select(c => CodeNumber().Match(c).Groups["number"].Value).Where(n => n.Length > 0).ToHashSet();
        var firstNumbered = parts.FindIndex(p => numbers.Contains(NumberOf(p)));
        Tell(p => firstNumbered < 0 || parts.IndexOf(p) < firstNumbered);
        foreach (var cell in code)
        {
            if (CodeNumber().Match(cell) is { Success: true } numbered)
            {
                var number = numbered.Groups["number"].Value;
                Tell(p => NumberOf(p) == number);
            }
            cells.Add(new(true, cell));
        }
        Tell(_ => true);
        return cells.ToImmutable();
    }

    private static List<string> CodeIn(string script)
    {
        var cells = new List<string>();
        var cell = new List<string>();
        foreach (var line in script.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("//", StringComparison.Ordinal) && cell is [_, .., ""] && cell.Exists(l => l.Length > 0))
            {
                cells.Add(string.Join('\n', cell[..^1]));
                cell.Clear();
            }
            cell.Add(line);
        }
        return [.. cells, string.Join('\n', cell)];
    }

    // By its headings of the second level; what looks like one in a block of code is none.
    private static List<string> PartsOf(string reading)
    {
        var parts = new List<List<string>> { new() };
        var isCode = false;
        foreach (var line in CodeLines.Of(reading))
        {
            isCode ^= line.StartsWith("```", StringComparison.Ordinal);
            if (!isCode && line.StartsWith("## ", StringComparison.Ordinal))
            {
                parts.Add([]);
            }
            parts[^1].Add(line);
        }
        return [.. parts.Select(p => string.Join('\n', p).Trim()).Where(p => p.Length > 0).Distinct()];
    }

    private static string NumberOf(string part) => PartNumber().Match(part).Groups["number"].Value;

    [GeneratedRegex(@"^// (?<number>[0-9]{1,3})\. ", RegexOptions.CultureInvariant)]
    private static partial Regex CodeNumber();

    [GeneratedRegex(@"^## (?<number>[0-9]{1,3})\. ", RegexOptions.CultureInvariant)]
    private static partial Regex PartNumber();
}
