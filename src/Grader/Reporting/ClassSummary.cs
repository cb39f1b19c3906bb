using System.Collections.Immutable;
using Grader.Analyzing;
using Grader.Results;

namespace Grader.Reporting;

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
    ImmutableArray<ExerciseAnalysis> Exercises
)
{
    public static ClassSummary Of(CountedFiles files)
    {
        var counted = files.All.Where(files.Counts).ToList();
        var graded = counted.Count(ClassAnalysis.IsAnalyzed);
        var missing = counted.Count(f => f.Status == SubmissionStatus.Missing);
        return new(
            counted.Select(f => f.Student).OfType<string>().Distinct().Count(),
            counted.Count(f => f.Student is null),
            missing,
            graded,
            counted.Count - graded - missing,
            ClassAnalysis.Of(counted, []).Exercises
        );
    }
}
