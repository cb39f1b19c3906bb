using Grader.Cli.Asking;
using Grader.Cli.Screens;
using Grader.Intake;
using Grader.Protocol;
using Grader.Results;
using Grader.Session;
using Grader.Words;

namespace Grader.Cli.Verbs;

/// <summary>A person's file that was graded once, and what it was graded with.</summary>
internal sealed record OneCheck(
    OwnFile File,
    Course Course,
    Exercise Exercise,
    SubmissionReading Reading,
    SubmissionReport Report,
    GradingSession Grading
) : IAsyncDisposable
{
    /// <exception cref="RequestException">There is no such file, or nobody can tell what it is for.</exception>
    /// <exception cref="GraderFailureException">It could not be graded.</exception>
    public static async Task<OneCheck> Run(OwnFile asked, CancellationToken cancellation)
    {
        var world = asked.World;
        var course = Courses.Open(world, asked.CourseFolder);
        var file = asked.MeantIn(course);
        var handedIn = file.Read();
        var id = file.ExerciseOf(handedIn, course);
        var grading = await file.OpenGrading(course, cancellation);
        try
        {
            if (file.Queue is null)
            {
                grading.PrepareRunners(); // while the compiler is still cold
            }
            var exercise = await Courses.ReadExercise(world, grading, id, cancellation);
            var (report, _, _) = await WaitIndicator.ShowWhile(
                world,
                $"Checking {Printable.Of(file.Path)}",
                () =>
                    file.Queue is null
                        ? grading.Grade(handedIn, id, cancellation)
                        : QueuedGrading.GradeOne(file, course, handedIn, id, cancellation)
            );
            cancellation.ThrowIfCancellationRequested();
            return report.Status == SubmissionStatus.Graded
                ? new(file, course, exercise, handedIn.Read(), report, grading)
                : throw new GraderFailureException(report.Message ?? $"'{file.Path}' could not be graded.");
        }
        catch
        {
            await grading.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Grading.DisposeAsync();
}
