using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Grader.Sandbox.Tests.Mistakes;

/// <summary>What a report says of a wrong file.</summary>
/// <param name="First">The line where the mistake begins in the file, 1-based.</param>
/// <param name="Blamed">The holes that are not right.</param>
/// <param name="ErrorLines">Of the compile errors.</param>
/// <param name="Hints">Of the holes that are not right.</param>
/// <param name="Words">All that the student reads of them, but for lines of the file.</param>
internal sealed record Told(
    WrongFile Wrong,
    int First,
    ImmutableSortedSet<string> Blamed,
    ImmutableArray<int> ErrorLines,
    ImmutableArray<string> Hints,
    string Words
)
{
    public static Told Of(WrongFile wrong, string file, int first, JsonNode submission)
    {
        JsonNode[] holes = [.. submission["holes"]!.AsArray().Where(h => h!["verdict"]!.GetValue<string>() != "passed")!];
        return new(
            wrong,
            first,
            [.. holes.Select(h => h["id"]!.GetValue<string>())],
            [.. submission["diagnostics"]!.AsArray().Select(e => e!["line"]!.GetValue<int>())],
            [.. holes.Select(h => h["hint"]).OfType<JsonNode>().Select(h => h.GetValue<string>())],
            Said.WordsOf(file, submission, holes)
        );
    }

    /// <summary>Null where the right holes are blamed and, where one is expected, the right line.</summary>
    public string? Misblame =>
        !Blamed.SetEquals(Wrong.Fails) ? $"{Names(Blamed)} is blamed, not {Names(Wrong.Fails)}"
        : Wrong.DoesNotCompile && !ErrorLines.IsEmpty == Wrong.Lines.IsEmpty ? "there should be compile errors, or none"
        : Wrong.Lines.IsEmpty || BlamesALine(Wrong.Lines.Select(l => First + l - 1).ToHashSet()) ? null
        : $"not only line {string.Join(" or ", Wrong.Lines.Select(l => First + l - 1))} is blamed";

    public bool NamesTheCause => Wrong.Cause.All(any => any.Any(p => p.IsIn(Words)));

    /// <summary>What is said and must not be.</summary>
    public ImmutableArray<string> Misleading =>
        [
            .. Wrong.Never.Where(p => p.IsIn(Words)).Select(p => $"'{p}'"),
            .. Wrong.Cause.IsEmpty ? Hints.Select(_ => "a hint") : [],
        ];

    /// <summary>What was said of each, with a word in front that tells whether it is as it should be.</summary>
    public static string Describe(IEnumerable<Told> told) => string.Join('\n', told.Select(t => t.Describe()));

    private string Describe()
    {
        var parts = new List<(string Name, string Words)>
        {
            (Mark, $"{Wrong.Name} {Wrong.Hole}: {Wrong.What}"),
            ("  answer", string.Join('\n', Wrong.Text)),
            ("  said", Words),
            ("  hint", Hints.IsEmpty ? "none" : string.Join('\n', Hints)),
            ("  cause", Wrong.Cause.IsEmpty ? "silence" : string.Join('\n', Wrong.Cause.Select(c => string.Join(" | ", c)))),
        };
        parts.AddRange(Misblame is { } misblame ? [("  blame", misblame)] : []);
        parts.AddRange(Misleading.IsEmpty ? [] : [("  never", string.Join(", ", Misleading))]);
        return string.Concat(
            parts.Select(p => $"{p.Name, -8} {p.Words.Replace("\n", "\n         ", StringComparison.Ordinal)}\n")
        );
    }

    private string Mark =>
        Misblame is not null ? "BLAME"
        : !Misleading.IsEmpty ? "WRONG"
        : NamesTheCause ? "ok"
        : Hints.IsEmpty ? "SILENT"
        : "OTHER";

    private static string Names(ImmutableSortedSet<string> holes) => holes.IsEmpty ? "nothing" : string.Join(", ", holes);

    private bool BlamesALine(HashSet<int> ofThese) =>
        Wrong.DoesNotCompile
            ? ofThese.IsSupersetOf(ErrorLines)
            : Regex
                .Matches(Words, @"\blines? (\d+)(?: (?:to|and) (\d+))?", RegexOptions.IgnoreCase)
                .Any(m => ofThese.Any(l => Number(m.Groups[1]) <= l && l <= Number(m.Groups[m.Groups[2].Success ? 2 : 1])));

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);
}
