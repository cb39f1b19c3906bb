using System.Diagnostics;
using Grader.Intake;
using Grader.Protocol;
using Grader.Session;

namespace Grader.Progress;

/// <summary>Where a student's own file for an exercise stands, as far as it can be known without running it.</summary>
public abstract record OwnWork
{
    private OwnWork() { }

    public sealed record NotStarted : OwnWork;

    /// <summary>Nothing is kept of a check.</summary>
    /// <param name="Holes">That have an answer, right or wrong.</param>
    public sealed record Begun(int Holes, int Of) : OwnWork;

    /// <summary>Nothing is kept of a check, and little of what the exercise gives is there to tell holes by.</summary>
    public sealed record WrittenAnew : OwnWork;

    /// <summary>It was checked as it is, by this grader and the exercise as it is.</summary>
    public sealed record Checked(LastCheck Check) : OwnWork;

    /// <summary>It was checked, and that holds no more.</summary>
    /// <param name="What">Has changed: a clause for people.</param>
    public sealed record Outdated(string What) : OwnWork;

    /// <param name="Why">A clause for people.</param>
    public sealed record Unknown(string Why) : OwnWork;

    /// <param name="file">The full path where it is, if it is anywhere.</param>
    /// <param name="exercise">That of the course.</param>
    /// <param name="grader">Which version this is.</param>
    /// <param name="reading">Of the course.</param>
    public static async Task<OwnWork> Read(
        string file,
        Exercise exercise,
        string grader,
        GradingSession reading,
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
            case SubmissionReading.Text(var text):
                return new LastCheckFile(file).Read() is { } last
                    ? Judge(last, CheckBasis.Of(grader, reading.Course, exercise.Id, text), exercise)
                        ?? await CountAnswers(exercise.Id, text, reading, cancellation)
                    : await CountAnswers(exercise.Id, text, reading, cancellation);
            default:
                throw new UnreachableException(); // closed
        }
    }

    // Null where nobody can have checked that.
    private static OwnWork? Judge(LastCheck last, CheckBasis now, Exercise exercise) =>
        last switch
        {
            _ when last.Of.Content != now.Content => new Outdated("changed since it was checked"),
            _ when last.Of.Exercise != now.Exercise => new Outdated("not checked since the exercise changed"),
            _ when last.Of.Grader != now.Grader => new Outdated("not checked by this version of the grader"),
            _ => last.IsOf(exercise) ? new Checked(last) : null,
        };

    private static async Task<OwnWork> CountAnswers(
        string id,
        string text,
        GradingSession reading,
        CancellationToken cancellation
    ) =>
        await reading.FindAnswers(id, text, cancellation) switch
        {
            null => new Unknown("it cannot be read as C#"),
            { IsWrittenAnew: true } => new WrittenAnew(),
            { States: var states } => new Begun(states.Count(s => s == AnswerState.Filled), states.Length),
        };
}
