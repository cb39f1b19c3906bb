using System.Collections.Immutable;
using Grader.Results;

namespace Grader.Reporting;

/// <summary>How a class did in one exercise, by the files that were graded and count.</summary>
/// <param name="AllRight">How many have all points.</param>
/// <param name="Mean">0 to 100: what was earned of what could be, on average.</param>
/// <param name="Hardest">The hole that the fewest have right; null where all have all.</param>
public sealed record ExerciseSummary(string Exercise, int Graded, int AllRight, double Mean, HoleShare? Hardest);

/// <param name="Right">0 to 100: how many have it right.</param>
public sealed record HoleShare(string Hole, double Right);

/// <summary>A class in a few lines.</summary>
/// <param name="Loose">Files that are in no student's folder.</param>
/// <param name="Missing">Students who handed in nothing.</param>
/// <param name="NotGraded">Files that count and could not be graded.</param>
/// <param name="Exercises">In ordinal order.</param>
public sealed record ClassSummary(
    int Students,
    int Loose,
    int Missing,
    int Graded,
    int NotGraded,
    ImmutableArray<ExerciseSummary> Exercises
)
{
    public static ClassSummary Of(CountedFiles files)
    {
        var counted = files.All.Where(files.Counts).ToList();
        var graded = counted.Where(f => f is { Status: SubmissionStatus.Graded, Exercise: not null }).ToList();
        var missing = counted.Count(f => f.Status == SubmissionStatus.Missing);
        return new(
            counted.Select(f => f.Student).OfType<string>().Distinct().Count(),
            counted.Count(f => f.Student is null),
            missing,
            graded.Count,
            counted.Count - graded.Count - missing,
            [
                .. graded
                    .GroupBy(f => f.Exercise!)
                    .OrderBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => ForExercise(g.Key, [.. g])),
            ]
        );
    }

    private static ExerciseSummary ForExercise(string exercise, ImmutableArray<SubmissionReport> files)
    {
        var hardest = files
            .SelectMany(f => f.Holes)
            .GroupBy(h => h.Id)
            .Select(g => new HoleShare(g.Key, 100.0 * g.Count(h => h.Points >= h.Max) / files.Length))
            .Where(h => h.Right < 100)
            .OrderBy(h => h.Right)
            .ThenBy(h => h.Hole, StringComparer.Ordinal)
            .FirstOrDefault();
        return new(
            exercise,
            files.Length,
            files.Count(f => f.Score >= f.Max),
            100 * files.Average(f => f.Max > 0 ? (f.Credit ?? 0) / f.Max.Value : 0),
            hardest
        );
    }
}
