using System.Collections.Immutable;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Screens;
using Grader.Isolation;
using Grader.Pages;
using Grader.Protocol;
using Grader.Releasing;
using Grader.Verifying;

namespace Grader.Cli.Verbs;

/// <summary><c>grader verify</c></summary>
internal static class VerifyVerb
{
    private static readonly ImmutableArray<string> _examples = ["verify", "verify 01-one-sample"];

    private static readonly ImmutableArray<(int Code, string Meaning)> _endings =
    [
        (ExitCode.Done, "the gate holds"),
        (ExitCode.FallsShort, "a law is broken"),
        (ExitCode.Refused, "there is no such exercise, or it is malformed"),
        (ExitCode.Failed, "the grader itself failed"),
        (ExitCode.Stopped, "stopped by Ctrl-C"),
    ];

    public static Verb DefineFor(OutsideWorld world)
    {
        var exercises = ExerciseChoice.CreateArgument();
        var course = Options.Course();
        var seed = Options.Seed();
        var isolation = new IsolationOptions();
        var verb = new Verb(
            "verify",
            "The release gate: proves that exercises hold before students see them. Every mistake that can be made of the "
                + "reference by changing one thing must cost points.",
            _examples,
            _endings
        )
        {
            exercises,
            course,
            seed,
            isolation.Level,
            isolation.Required,
        };
        verb.SetAction(
            (parsed, cancellation) =>
                VerifyExercises(
                    world,
                    parsed.GetValue(exercises) ?? [],
                    parsed.GetValue(course),
                    isolation.ChosenIn(parsed),
                    parsed.GetValue(seed) ?? world.DrawSeed(),
                    cancellation
                )
        );
        return verb;
    }

    private static async Task<int> VerifyExercises(
        OutsideWorld world,
        string[] names,
        string? courseFolder,
        RequestedIsolation wish,
        int seed,
        CancellationToken cancellation
    )
    {
        var course = Courses.OpenUnsealed(world, courseFolder, "verify");
        var ids = ExerciseChoice.ResolveAll(course, names);
        await using var grading = await Courses.OpenGrading(world, course, wish, seed, Environment.ProcessorCount, cancellation);
        var exercises = new List<Exercise>();
        foreach (var id in ids)
        {
            exercises.Add(await Courses.ReadExercise(world, grading, id, cancellation));
        }
        var holds = true;
        await VerifyProgress.ShowWhile(
            world,
            exercises.Count,
            async (step, done) =>
            {
                var verifying = Verifications.Run(exercises, course, grading, seed, step, cancellation);
                await foreach (var verified in verifying)
                {
                    var whole = WithLesson(verified, course);
                    holds &= whole.Holds;
                    done(whole.Exercise);
                    world.Show(VerifyScreen.LayOut(whole));
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
