using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Grader.Notebooks;

/// <summary>Cuts a script into cells where a person would: in front of a comment in the first column that follows a blank
/// line.</summary>
internal static partial class SplitScript
{
    /// <returns>Its code cells, with a blank line between two, are the script. Each part of the reading stands in front of the
    /// code that begins with the same words, and else with the part before it; the last one, which speaks of what was seen,
    /// behind all code.</returns>
    public static ImmutableArray<WrittenCell> Into(string script, string? reading)
    {
        var code = CodeIn(script);
        var parts = PartsOf(reading ?? "");
        var places = PlacesOf(parts, code);
        return
        [
            .. Enumerable
                .Range(0, code.Count + 1)
                .SelectMany(i =>
                    parts
                        .Where((_, part) => places[part] == i)
                        .Select(p => new WrittenCell(false, p))
                        .Concat(i < code.Count ? [new WrittenCell(true, code[i])] : [])
                ),
        ];
    }

    private static List<int> PlacesOf(List<string> parts, List<string> code)
    {
        var places = new List<int>();
        foreach (var part in parts)
        {
            var before = places.LastOrDefault();
            var title = PartTitle().Match(part).Groups["title"].Value;
            var found = title.Length == 0 ? -1 : code.FindIndex(before, c => BeginsWith(c, title));
            places.Add(
                found >= 0 ? found
                : title.Length > 0 && places.Count > 0 && places.Count == parts.Count - 1 ? code.Count
                : before
            );
        }
        return places;
    }

    private static bool BeginsWith(string cell, string title) =>
        CodeTitle().Match(cell).Groups["title"].Value is var own
        && own.StartsWith(title, StringComparison.OrdinalIgnoreCase)
        && !(own.Length > title.Length && char.IsLetterOrDigit(own[title.Length]));

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

    [GeneratedRegex(@"^// ([0-9]{1,3}\. )?(?<title>.+)", RegexOptions.CultureInvariant)]
    private static partial Regex CodeTitle();

    [GeneratedRegex(@"^## ([0-9]{1,3}\. )?(?<title>.*\S)", RegexOptions.CultureInvariant)]
    private static partial Regex PartTitle();
}
