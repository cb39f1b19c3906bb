using Grader.Compiler.Exercises;
using Grader.Compiler.Scripts;
using Grader.Compiler.Submissions;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Building;

/// <summary>An exercise's file as a student hands it in: solved, and without anything that is only for the grader.</summary>
internal static class Solution
{
    public static string Of(ExerciseSource exercise) => Of(exercise, []);

    /// <summary>Solved by the reference, but for one hole, which is solved as the submission does.</summary>
    public static string Of(ExerciseSource exercise, Submission submission, int hole) =>
        Of(exercise, [.. Swap.For(hole, exercise, submission).Swaps, .. Swap.Imported(exercise, submission)]);

    /// <summary>Solved by the reference, but for one change within an answer.</summary>
    public static string Of(ExerciseSource exercise, TextChange change) =>
        Of(exercise, [new(change.Span, change.NewText ?? "", null, null)]);

    private static string Of(ExerciseSource exercise, List<Swap> swaps)
    {
        var removed = exercise
            .Private.Where(p => !swaps.Exists(s => s.Given.OverlapsWith(p)))
            .Select(p => new Swap(p, "", null, null));
        var solved = Rewrite.All(exercise.File, [.. swaps.Concat(removed).Select(s => new Rewrite(s.Given, s.Instead))]);
        return solved.TrimEnd() + "\n";
    }
}
