using System.Collections.Immutable;
using Grader.Intake.Rosters;
using Grader.Reporting;
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

    /// <summary>What a total is over: all that somebody handed in or that counts for everybody, and that is released.</summary>
    /// <param name="titles">By id, where they are known.</param>
    /// <returns>In ordinal order.</returns>
    public static ImmutableArray<ClassExercise> AllIn(CountedFiles files, ImmutableDictionary<string, string> titles) =>
        Of(PointsIn(files).Concat(files.Term.Exercises), titles);

    /// <summary>The same of what somebody handed in.</summary>
    /// <inheritdoc cref="AllIn"/>
    public static ImmutableArray<ClassExercise> HandedIn(CountedFiles files, ImmutableDictionary<string, string> titles) =>
        Of(PointsIn(files), titles);

    private static ImmutableArray<ClassExercise> Of(
        IEnumerable<KeyValuePair<string, double>> points,
        ImmutableDictionary<string, string> titles
    ) =>
        [
            .. points
                .GroupBy(e => e.Key, e => e.Value)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new ClassExercise(g.Key, g.Max(), titles.GetValueOrDefault(g.Key))),
        ];

    private static IEnumerable<KeyValuePair<string, double>> PointsIn(CountedFiles files) =>
        files
            .All.Where(f => f is { Exercise: not null, Max: not null, Status: not SubmissionStatus.UnknownExercise })
            .Where(files.CountsForTotal)
            .Select(f => KeyValuePair.Create(f.Exercise!, f.Max!.Value));

    /// <summary>How well a column's name fits: 0 best, null not at all.</summary>
    /// <param name="name">Of an assignment: "Week 2: Derive the gradient".</param>
    public int? FitOf(string name)
    {
        var (words, id) = (Words(name), Words(Id));
        var titles = new[] { Words(Title ?? ""), WithoutNumber(id) }.Where(w => w.Length > 0).ToList();
        return words.SequenceEqual(id) || titles.Exists(t => t.SequenceEqual(words)) ? 0
            : IsAround(id) ? 1
            : titles.Exists(IsAround) ? 2
            : null;

        bool IsAround(ImmutableArray<string> part) =>
            part.Length > 0 && WithoutPart(words, part) is { } rest && rest.All(IsNoOwnName);
    }

    /// <summary>Whether a name has its id or its title somewhere in it.</summary>
    public bool IsNamedIn(string text) =>
        new[] { Words(Id), Words(Title ?? ""), WithoutNumber(Words(Id)) }.Any(part =>
            part.Length > 0 && WithoutPart(Words(text), part) is not null
        );

    // "Week 2: " and the like. An id or a title within a longer name is another assignment's: "Week 1 attendance".
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
