using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Grader.Results;

namespace Grader.Analyzing;

/// <summary>How a class did in one exercise, by the files that were graded and count. What lateness costs is not taken off: it
/// says nothing about an answer.</summary>
/// <param name="Graded">How many files.</param>
/// <param name="AllRight">How many of them have all points.</param>
/// <param name="Mean">0 to 1: what was earned of what could be, on average.</param>
/// <param name="Distribution">Ten numbers: how many files earned from 0 to less than 10 %, ..., from 90 to 100 %.</param>
/// <param name="Edited">Files in which text was changed that the exercise gives.</param>
/// <param name="Holes">In the order of the exercise.</param>
/// <param name="Mistakes">Those that the exercise knows by name, the most common first, those that nobody made last.</param>
public sealed record ExerciseAnalysis(
    string Exercise,
    int Graded,
    int AllRight,
    double Mean,
    ImmutableArray<int> Distribution,
    int Edited,
    ImmutableArray<HoleAnalysis> Holes,
    ImmutableArray<MistakeShare> Mistakes
)
{
    private const int Tenths = 10;

    // Points are decimal fractions, of which a double may fall short.
    private const double Slack = 1e-9;

    /// <summary>The hole that the fewest have right; null where all have all.</summary>
    [JsonIgnore]
    public HoleAnalysis? Hardest =>
        Holes.Where(h => h.Right < 1).OrderBy(h => h.Right).ThenBy(h => h.Hole, StringComparer.Ordinal).FirstOrDefault();

    /// <param name="files">Graded ones of the exercise, one of each student; not empty.</param>
    /// <param name="known">Of the exercise.</param>
    internal static ExerciseAnalysis Of(string exercise, ImmutableArray<SubmissionReport> files, IEnumerable<NamedMistake> known)
    {
        var shares = files.Select(f => Shares.Of(f.Score ?? 0, f.Max ?? 0)).ToList();
        var tenths = shares.CountBy(s => Math.Min(Tenths - 1, (int)(Tenths * s + Slack))).ToDictionary();
        return new(
            exercise,
            files.Length,
            files.Count(f => f.Score >= f.Max),
            Shares.MeanOf(shares),
            [.. Enumerable.Range(0, Tenths).Select(t => tenths.GetValueOrDefault(t))],
            files.Count(f => !f.Edits.IsEmpty),
            HoleAnalysis.AllOf(files),
            MistakeShare.AllOf(files, known)
        );
    }
}
