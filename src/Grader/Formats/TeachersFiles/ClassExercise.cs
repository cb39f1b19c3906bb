using System.Collections.Immutable;
using Grader.Intake.Rosters;
using Grader.Results;

namespace Grader.Formats.TeachersFiles;

/// <summary>An exercise of a grading.</summary>
/// <param name="Id">"02-derive-the-gradient"</param>
internal sealed record ClassExercise(string Id, double Max, string? Title)
{
    private static readonly ImmutableHashSet<string> _kinds =
    [
        "ASSIGNMENT",
        "AUFGABE",
        "BLATT",
        "EXERCISE",
        "HOMEWORK",
        "HW",
        "LAB",
        "PROBLEM",
        "PS",
        "PSET",
        "SET",
        "SHEET",
        "TASK",
        "UNIT",
        "WEEK",
        "WOCHE",
        "ÜBUNG",
    ];

    /// <param name="titles">By id, where they are known.</param>
    /// <returns>In ordinal order.</returns>
    public static ImmutableArray<ClassExercise> AllIn(
        ImmutableArray<SubmissionReport> counting,
        ImmutableDictionary<string, string> titles
    ) =>
        [
            .. counting
                .Where(IsOfExercise)
                .GroupBy(f => f.Exercise!)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new ClassExercise(g.Key, g.Max(f => f.Max!.Value), titles.GetValueOrDefault(g.Key))),
        ];

    public static bool IsOfExercise(SubmissionReport file) =>
        file is { Exercise: not null, Max: not null, Status: not SubmissionStatus.UnknownExercise };

    /// <summary>How well a column's name fits: 0 best, null not at all.</summary>
    /// <param name="name">Of an assignment: "Week 2: Derive the gradient".</param>
    public int? FitOf(string name)
    {
        var (words, id) = (Words(name), Words(Id));
        var titles = new[] { Words(Title ?? ""), WithoutNumber(id) }.Where(w => w.Length > 0).ToList();
        return words.SequenceEqual(id) || titles.Exists(t => t.SequenceEqual(words)) ? 0
            : id.Length > 0 && WithoutPart(words, id) is not null ? 1
            : titles.Exists(t => WithoutPart(words, t) is { } rest && rest.All(IsNoOwnName)) ? 2
            : null;
    }

    /// <summary>Whether a name has its id or its title somewhere in it.</summary>
    public bool IsNamedIn(string text) =>
        new[] { Words(Id), Words(Title ?? ""), WithoutNumber(Words(Id)) }.Any(part =>
            part.Length > 0 && WithoutPart(Words(text), part) is not null
        );

    // "Week 2: " and the like. A title within a longer one is another assignment's.
    private static bool IsNoOwnName(string word) => word.All(char.IsDigit) || _kinds.Contains(word);

    private static ImmutableArray<string> Words(string text) =>
        [
            .. string.Concat(NameForms.Compose(text).Select(c => char.IsLetterOrDigit(c) ? c : ' '))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(NameForms.Fold),
        ];

    private static ImmutableArray<string> WithoutNumber(ImmutableArray<string> words) =>
        words is [var first, .. var rest] && first.All(char.IsDigit) ? [.. rest] : [];

    /// <returns>What stands before and behind the part; null where it is not there.</returns>
    private static ImmutableArray<string>? WithoutPart(ImmutableArray<string> all, ImmutableArray<string> part)
    {
        for (var at = 0; at + part.Length <= all.Length; at++)
        {
            if (all.AsSpan(at, part.Length).SequenceEqual(part.AsSpan()))
            {
                return all.RemoveRange(at, part.Length);
            }
        }
        return null;
    }
}
