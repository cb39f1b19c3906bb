using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Grader.Protocol;
using Grader.Results;

namespace Grader.Misconceptions;

/// <summary>A wrong answer that several students share, however each of them wrote it: it does the same.</summary>
/// <param name="Students">How many.</param>
/// <param name="Files">Theirs, one each; the first is the example.</param>
/// <param name="Line">Of the hole in the example, 1-based.</param>
/// <param name="Feedback">What the example's student reads.</param>
/// <param name="Hint">What they all read on top; null where that is not the same, or nothing is known of it.</param>
/// <param name="KnownAs">The name of the wrong file that does the same; null where there is none.</param>
public sealed record Cluster(
    string Exercise,
    string Hole,
    int Students,
    ImmutableArray<string> Files,
    int Line,
    string? Feedback,
    string? Hint,
    string? KnownAs
)
{
    /// <summary>Of the hole in the example; null where that is no notebook.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CellSpan? Cell { get; init; }

    /// <summary>The more there are, the less each of them is looked at.</summary>
    private const int Most = 5;

    /// <summary>Those that at least two students share, the most common first.</summary>
    public static ImmutableArray<Cluster> FindAmong(IEnumerable<GradedSubmission> submissions)
    {
        var groups = submissions
            .SelectMany(s => s.Wrong.Select(w => (File: s.Report, Wrong: w)))
            .GroupBy(a => (a.File.Exercise, a.Wrong.Hole))
            .SelectMany(GroupAlike);
        return
        [
            .. groups
                .Select(g => g.DistinctBy(a => a.File.Student ?? a.File.File).ToList())
                .Where(g => g.Count > 1)
                .OrderByDescending(g => g.Count)
                .Take(Most)
                .Select(g => Of(g)),
        ];
    }

    // Of one hole.
    private static List<List<(SubmissionReport File, WrongAnswer Wrong)>> GroupAlike(
        IEnumerable<(SubmissionReport File, WrongAnswer Wrong)> answers
    )
    {
        var groups = new List<List<(SubmissionReport File, WrongAnswer Wrong)>>();
        foreach (var answer in answers)
        {
            if (groups.Find(g => AreAlike(g[0].Wrong, answer.Wrong)) is { } group)
            {
                group.Add(answer);
            }
            else
            {
                groups.Add([answer]);
            }
        }
        return groups;
    }

    // What is known by name is the same with any numbers that students chose for themselves.
    private static bool AreAlike(WrongAnswer a, WrongAnswer b) =>
        (a.KnownAs is { } known && known == b.KnownAs) || a.Seen.IsLike(b.Seen);

    // Each may have been told what is in their own text.
    private static string? HintOfAll(IEnumerable<string?> hints) => hints.Distinct().ToList() is [var one] ? one : null;

    private static Cluster Of(List<(SubmissionReport File, WrongAnswer Wrong)> answers)
    {
        var (file, wrong) = answers[0];
        var hole = file.Holes.First(h => h.Id == wrong.Hole);
        return new(
            file.Exercise!,
            hole.Id,
            answers.Count,
            [.. answers.Select(a => a.File.File)],
            hole.Line,
            hole.Feedback,
            HintOfAll(answers.Select(a => a.File.Holes.First(h => h.Id == wrong.Hole).Hint)),
            Path.GetFileName(wrong.KnownAs)
        )
        {
            Cell = hole.Cell,
        };
    }
}
