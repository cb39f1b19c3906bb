using Grader.Compiler.Exercises;
using Grader.Compiler.Scripts;
using Grader.Compiler.Submissions;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Building;

/// <summary>An exercise's file as a student hands it in: solved, and without anything that is only for the grader.</summary>
internal static class SolvedFile
{
    public static string Of(ExerciseSource exercise) => WithSwaps(exercise, []);

    /// <summary>Solved by the reference, but for one hole, which is solved as the submission does.</summary>
    public static string WithAnswer(ExerciseSource exercise, Submission submission, int hole) =>
        WithSwaps(
            exercise,
            [.. ExerciseSwap.ForAnswer(hole, exercise, submission).Swaps, .. ExerciseSwap.ForImports(exercise, submission)]
        );

    /// <summary>Solved by the reference, but for one change within an answer.</summary>
    public static string WithChange(ExerciseSource exercise, TextChange change) =>
        WithSwaps(exercise, [new(change.Span, change.NewText ?? "", null, null)]);

    private static string WithSwaps(ExerciseSource exercise, List<ExerciseSwap> swaps)
    {
        var removed = exercise
            .GraderOnly.Where(p => !swaps.Exists(s => s.Given.OverlapsWith(p)))
            .Select(p => new ExerciseSwap(p, "", null, null));
        var solved = TextRewrite.ApplyAll(
            exercise.File,
            [.. swaps.Concat(removed).Select(s => new TextRewrite(s.Given, s.Instead))]
        );
        return solved.TrimEnd() + "\n";
    }
}
