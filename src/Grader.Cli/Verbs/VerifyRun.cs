using System.Collections.Immutable;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Screens;
using Grader.Isolation;
using Grader.Pages;
using Grader.Protocol;
using Grader.Releasing;
using Grader.Session;
using Grader.Verifying;

namespace Grader.Cli.Verbs;

/// <summary>One <c>grader verify</c>.</summary>
/// <param name="Names">What exercises were called; none for all.</param>
/// <param name="CourseFolder">What <c>--course</c> says, if anything.</param>
/// <param name="Seed">What <c>--seed</c> says, if anything.</param>
/// <param name="Isolation">That of this machine, or of every worker of the queue.</param>
internal sealed record VerifyRun(
    OutsideWorld World,
    string[] Names,
    string? CourseFolder,
    RequestedIsolation Isolation,
    int? Seed,
    QueueChoice Queue
)
{
    public async Task<int> Run(CancellationToken cancellation)
    {
        Queue.RefuseWithout();
        var course = Courses.OpenUnsealed(World, CourseFolder, "verify");
        var ids = ExerciseChoice.ResolveAll(course, Names);
        return await (Queue.Given is null ? VerifyHere(course, ids, cancellation) : VerifyByQueue(course, ids, cancellation));
    }

    private async Task<int> VerifyHere(Course course, ImmutableArray<string> ids, CancellationToken cancellation)
    {
        var seed = Seed ?? World.DrawSeed();
        var jobs = Environment.ProcessorCount;
        await using var grading = await Courses.OpenGrading(World, course, Isolation, seed, jobs, cancellation);
        var exercises = await ReadAll(grading, ids, cancellation);
        return await Show(course, ids, step => Verifications.Run(exercises, course, grading, seed, step, cancellation));
    }

    private async Task<int> VerifyByQueue(Course course, ImmutableArray<string> ids, CancellationToken cancellation)
    {
        await using var queued = await QueuedVerification.OpenFor(this, course, ids, cancellation);
        await using var reading = await Courses.OpenForReading(World, course, cancellation);
        var exercises = await ReadAll(reading, ids, cancellation);
        var parts = ImmutableArray.CreateBuilder<SplitVerification>();
        foreach (var exercise in exercises)
        {
            parts.Add(await SplitVerification.Split(exercise, reading, cancellation));
        }
        var all = parts.DrainToImmutable();
        await queued.Put(all, cancellation);
        if (Queue.IsLeft)
        {
            queued.SayLeft(all);
            return ExitCode.Done;
        }
        var isWhole = false;
        try
        {
            var code = await Show(course, ids, step => queued.Follow(all, step, cancellation));
            isWhole = true;
            return code;
        }
        catch (GraderFailureException)
        {
            // The same command is to begin anew, and not with what has failed.
            isWhole = true;
            throw;
        }
        finally
        {
            await queued.End(isWhole);
        }
    }

    private async Task<ImmutableArray<Exercise>> ReadAll(
        GradingSession grading,
        ImmutableArray<string> ids,
        CancellationToken cancellation
    )
    {
        var exercises = ImmutableArray.CreateBuilder<Exercise>();
        foreach (var id in ids)
        {
            exercises.Add(await Courses.ReadExercise(World, grading, id, cancellation));
        }
        return exercises.DrainToImmutable();
    }

    /// <param name="verify">Gets what to call when a part is done.</param>
    private async Task<int> Show(
        Course course,
        ImmutableArray<string> ids,
        Func<Action, IAsyncEnumerable<VerificationResult>> verify
    )
    {
        var holds = true;
        await VerifyProgress.ShowWhile(
            World,
            ids.Length,
            Queue.Given is null ? "programs tried" : "parts done",
            async (step, done) =>
            {
                await foreach (var verified in verify(step))
                {
                    var whole = WithLesson(verified, course);
                    holds &= whole.Holds;
                    done(whole.Exercise);
                    World.Show(VerifyScreen.LayOut(whole));
                }
            }
        );
        return holds ? ExitCode.Done : ExitCode.FallsShort;
    }

    // Where an exercise does not solve itself nothing else is tried.
    private static VerificationResult WithLesson(VerificationResult verified, Course course) =>
        verified.Laws.Length == 1
            ? verified
            : verified with
            {
                Laws = verified.Laws.Add(
                    new(
                        "has a reading that pages can show",
                        Lesson.ReadWhole(course, verified.Exercise) is { } lesson
                            ? [.. LessonText.FindFaults(lesson.Text).Select(f => $"{verified.Exercise}/lesson.md, {f}")]
                            : []
                    )
                ),
            };
}
