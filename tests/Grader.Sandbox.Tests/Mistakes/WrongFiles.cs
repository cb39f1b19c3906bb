using System.Collections.Immutable;
using System.Globalization;

namespace Grader.Sandbox.Tests.Mistakes;

/// <summary>All cases of tests/cases/mistakes and tests/cases/wrong-answers.</summary>
internal static class WrongFiles
{
    private const string OneEach = "mistakes",
        ManyEach = "wrong-answers";

    public static ImmutableArray<WrongFile> All { get; } = [.. ReadMistakes(), .. ReadWrongAnswers()];

    private static IEnumerable<WrongFile> ReadMistakes() =>
        from file in Directory.EnumerateFiles(Repository.At($"tests/cases/{OneEach}"), "*.csx").Order(StringComparer.Ordinal)
        select Read($"{OneEach}/{Path.GetFileNameWithoutExtension(file)}", "", [.. File.ReadAllLines(file)]);

    private static IEnumerable<WrongFile> ReadWrongAnswers() =>
        from file in Directory.EnumerateFiles(Repository.At($"tests/cases/{ManyEach}"), "*.txt").Order(StringComparer.Ordinal)
        let exercise = Path.GetFileNameWithoutExtension(file)
        from entry in File.ReadAllText(file).Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Index()
        let lines = entry.Item.Trim('\n').Split('\n')
        let number = (entry.Index + 1).ToString("00", CultureInfo.InvariantCulture)
        select Read($"{ManyEach}/{exercise}-{number}", $"{exercise} ", [.. lines]);

    // "EXERCISE HOLE: what is wrong", then the lines that say what is expected, then the answer.
    private static WrongFile Read(string name, string exercise, ImmutableArray<string> lines)
    {
        string[] head = [.. lines.TakeWhile(l => l.StartsWith("// ", StringComparison.Ordinal)).Select(l => l[3..])];
        string[] text = [.. lines.Skip(head.Length).SkipWhile(l => l == "")];
        string[] title = head.Length == 0 ? [] : $"{exercise}{head[0]}".Split(": ", 2);
        if (title is not [var place, var what] || place.Split(' ') is not [var id, var hole] || text.Length == 0)
        {
            throw new InvalidDataException($"{name}: it must begin with its hole and what is wrong, and have an answer.");
        }
        IEnumerable<string> Said(string key) =>
            head.Skip(1).Where(l => l.StartsWith($"{key}: ", StringComparison.Ordinal)).Select(l => l[(key.Length + 2)..]);
        if (Said("cause").Any() == Said("silence").Any())
        {
            throw new InvalidDataException($"{name}: it must have either a cause or a silence.");
        }
        return new(name, id, what, hole == "-" ? null : hole, Said("replace").SingleOrDefault(), [.. text])
        {
            Lines = [.. Said("line").SelectMany(l => l.Split(", ")).Select(l => int.Parse(l, CultureInfo.InvariantCulture))],
            Fails = Said("fails").Any() || hole == "-" ? [] : [hole],
            Cause = [.. Said("cause").Select(Phrase.Alternatives)],
            Unnamed = Said("unnamed").SingleOrDefault(),
            Never = [.. Said("never").SelectMany(l => Phrase.Alternatives(l))],
        };
    }
}
