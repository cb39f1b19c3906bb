using System.Diagnostics;
using Grader.Intake;
using Grader.Protocol;
using Grader.Results;

namespace Grader.Session;

/// <summary>Where a student's own file for an exercise stands.</summary>
public abstract record OwnWork
{
    private OwnWork() { }

    public sealed record NotStarted : OwnWork;

    /// <summary>Not graded: there are holes without an answer.</summary>
    /// <param name="Holes">That have one.</param>
    public sealed record Begun(int Holes, int Of) : OwnWork;

    public sealed record Graded(SubmissionReport Report) : OwnWork;

    /// <param name="Why">A clause for people.</param>
    public sealed record Unknown(string Why) : OwnWork;

    /// <summary>Whether every hole has an answer. Only then is it graded, which takes a moment.</summary>
    /// <param name="file">The full path where it is, if it is anywhere.</param>
    /// <param name="id">The exercise's, which was read.</param>
    /// <param name="grade">Grades what was read as that exercise.</param>
    public static async Task<OwnWork> Read(
        string file,
        string id,
        GradingSession reading,
        Func<SubmissionReading, Task<SubmissionReport>> grade,
        CancellationToken cancellation
    )
    {
        if (!Path.Exists(file))
        {
            return new NotStarted();
        }
        switch (SubmissionFile.Read(file))
        {
            case SubmissionReading.Unreadable(var why):
                return new Unknown(why);
            case SubmissionReading.Text(var text) read:
                return await reading.AlignSubmission(id, text, cancellation) switch
                {
                    null => new Unknown("it cannot be read as C#"),
                    { Answers: var answers }
                        when answers.Count(a => a.State == AnswerState.Filled) is var filled && filled < answers.Length =>
                        new Begun(filled, answers.Length),
                    _ => new Graded(await grade(read)),
                };
            default:
                throw new UnreachableException(); // closed
        }
    }
}
