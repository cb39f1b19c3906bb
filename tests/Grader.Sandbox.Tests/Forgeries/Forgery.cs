using System.Collections.Immutable;
using System.Globalization;
using Grader.Results;

namespace Grader.Sandbox.Tests.Forgeries;

/// <summary>
/// One file under tests/cases/forgeries: a way to earn what was not answered, and the same construct used honestly. Its README
/// says what the words mean.
/// </summary>
/// <param name="Earns">What holes earn that do not earn everything: a number, or "less" for less than everything.</param>
/// <param name="Secrets">What nothing that is said of it may hold.</param>
internal sealed record Forgery(
    string Name,
    string Exercise,
    ImmutableSortedDictionary<string, string> Earns,
    ImmutableArray<string> Secrets,
    ImmutableArray<Change> Changes
)
{
    public const string Folder = "tests/cases/forgeries";

    public static ImmutableArray<Forgery> All { get; } =
    [.. Directory.EnumerateFiles(Repository.At(Folder), "*.csx").Order(StringComparer.Ordinal).Select(Read)];

    /// <param name="solved">The exercise as a student hands it in who solved it.</param>
    public string Attack(string solved) => Changes.Aggregate(solved, (text, c) => c.In(text, c.With, Name));

    public string Twin(string solved) => Changes.Aggregate(solved, (text, c) => c.In(text, c.Honestly, Name));

    /// <summary>"m 0.5, linear less": what is said of the holes that do not earn everything.</summary>
    public string Expected => string.Join(", ", Earns.Select(e => $"{e.Key} {e.Value}"));

    /// <summary>The same of a report.</summary>
    public string Seen(SubmissionReport report) =>
        string.Join(
            ", ",
            report
                .Holes.Where(h => h.Points < h.Max || Earns.ContainsKey(h.Id))
                .OrderBy(h => h.Id, StringComparer.Ordinal)
                .Select(h => $"{h.Id} {Seen(h)}")
        );

    private string Seen(HoleReport hole) =>
        Earns.GetValueOrDefault(hole.Id) == "less" && hole.Points < hole.Max
            ? "less"
            : hole.Points.ToString(CultureInfo.InvariantCulture);

    private static Forgery Read(string file)
    {
        var lines = File.ReadAllLines(file);
        var head = lines.TakeWhile(l => l != "").ToList();
        IEnumerable<string> Said(string key) =>
            head.Where(l => l.StartsWith($"// {key}: ", StringComparison.Ordinal)).Select(l => l[(key.Length + 5)..]);
        var earns = Said("fails").SelectMany(l => l.Split(", ")).ToDictionary(hole => hole, _ => "0");
        foreach (var words in Said("earns").Concat(Said("also")).SelectMany(l => l.Split(", ")).Select(e => e.Split(' ')))
        {
            earns[words[0]] = words[1];
        }
        return new(
            Path.GetFileNameWithoutExtension(file),
            Said("exercise").SingleOrDefault() ?? throw new InvalidDataException($"{file}: no line exercise:"),
            earns.ToImmutableSortedDictionary(StringComparer.Ordinal),
            [.. Said("secret")],
            Change.AllIn(lines[head.Count..])
        );
    }
}

/// <summary>A piece of the solved exercise, and what stands there instead.</summary>
internal sealed record Change(string Replace, string With, string Honestly)
{
    private static readonly ImmutableArray<string> _marks = ["// replace", "// with", "// honestly"];

    /// <param name="lines">Blocks, each behind a line that says what it is. Without the third the twin leaves the piece.</param>
    public static ImmutableArray<Change> AllIn(string[] lines)
    {
        var blocks = new List<(string Mark, List<string> Lines)>();
        foreach (var line in lines)
        {
            if (_marks.Contains(line))
            {
                blocks.Add((line, []));
            }
            else if (blocks.Count > 0)
            {
                blocks[^1].Lines.Add(line);
            }
        }
        var texts = blocks.Select(b => (b.Mark, Text: string.Join('\n', b.Lines).Trim('\n'))).ToList();
        return
        [
            .. from start in Enumerable.Range(0, texts.Count)
            where texts[start].Mark == _marks[0]
            let replace = texts[start].Text
            let hasTwin = start + 2 < texts.Count && texts[start + 2].Mark == _marks[2]
            select new Change(replace, texts[start + 1].Text, hasTwin ? texts[start + 2].Text : replace),
        ];
    }

    public string In(string text, string instead, string name)
    {
        var at = text.IndexOf(Replace, StringComparison.Ordinal);
        return at >= 0 && at == text.LastIndexOf(Replace, StringComparison.Ordinal)
            ? $"{text[..at]}{instead}{text[(at + Replace.Length)..]}"
            : throw new InvalidDataException($"{name}: this does not stand in the solved exercise just once:\n{Replace}");
    }
}
