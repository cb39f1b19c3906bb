using System.Diagnostics;
using Grader.Intake;
using Grader.Protocol;

namespace Grader.Session;

/// <summary>Where a student's own file for an exercise stands.</summary>
public abstract record OwnWork
{
    private OwnWork() { }

    public sealed record NotStarted : OwnWork;

    public sealed record Filled(int Holes, int Of) : OwnWork;

    /// <param name="Why">A clause for people.</param>
    public sealed record Unknown(string Why) : OwnWork;

    /// <param name="file">The full path where it is, if it is anywhere.</param>
    /// <param name="id">The exercise's, which was read.</param>
    public static async Task<OwnWork> Read(string file, string id, GradingSession grading, CancellationToken cancellation)
    {
        if (!Path.Exists(file))
        {
            return new NotStarted();
        }
        switch (SubmissionFile.Read(file))
        {
            case SubmissionReading.Unreadable(var why):
                return new Unknown(why);
            case SubmissionReading.Text(var text):
                return await grading.AlignSubmission(id, text, cancellation) is { } aligned
                    ? new Filled(aligned.Answers.Count(a => a.State == AnswerState.Filled), aligned.Answers.Length)
                    : new Unknown("it cannot be read as C#");
            default:
                throw new UnreachableException(); // closed
        }
    }
}
