using Grader.Gradebook.Keeping;
using Grader.Queue.Storage;
using Grader.Results;

namespace Grader.Queue.Working;

/// <summary>What a turn came to, as the queue keeps it.</summary>
/// <param name="Failure">Why there is no verdict; else null.</param>
/// <param name="Took">How long a file took; null for what is none.</param>
internal sealed record TurnResult(string? Report, string? Wrong, string? Failure, TimeSpan? Took)
{
    /// <param name="verifies">Whether the text is a part of a verification.</param>
    public static async Task<TurnResult> Find(
        OpenCourse course,
        string exercise,
        string text,
        bool verifies,
        CancellationToken cancellation
    )
    {
        if (verifies)
        {
            var found = await course.Verifying.Do(exercise, PartJson.PartIn(text), cancellation);
            return new(PartJson.Of(found), "", null, null);
        }
        var (report, _, wrong) = await course.Grading.GradeText(exercise, text, cancellation);
        return report.Status == SubmissionStatus.Error
            ? new(null, null, report.Message, null)
            : new(KeptJson.Of(report), KeptJson.Of(wrong), null, TimeSpan.FromSeconds(report.Seconds));
    }
}
