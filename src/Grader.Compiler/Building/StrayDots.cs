using System.Collections.Immutable;
using Grader.Compiler.Submissions;
using Grader.Protocol;

namespace Grader.Compiler.Building;

/// <summary>A <c>...</c> of the student's own, where the exercise has no hole: nothing is to be filled in there, and it does not
/// compile.</summary>
internal static class StrayDots
{
    /// <summary>What the compiler calls it.</summary>
    public const string Id = "CS8635";

    public const string Message = "This ... is no hole of the exercise",
        Advice = "Put code in its place, or delete it.";

    /// <summary>One of each line.</summary>
    public static ImmutableArray<StudentDiagnostic> FindIn(Submission submission) =>
        [
            .. submission
                .Lexemes.Index()
                .Where(l => l.Item.IsDots && !submission.Layout.Answers.Any(a => a.From <= l.Index && l.Index < a.To))
                .Select(l => l.Item.Span)
                .DistinctBy(dots => submission.LineAt(dots.Start))
                .Select(dots => new StudentDiagnostic(
                    Id,
                    submission.LineAt(dots.Start),
                    submission.OriginalColumn(submission.Text.Lines.GetLinePosition(dots.Start)),
                    Message
                )
                {
                    Length = dots.Length,
                    Advice = Advice,
                }),
        ];
}
