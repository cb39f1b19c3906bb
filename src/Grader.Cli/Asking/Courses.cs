using Grader.Cli.Outside;
using Grader.Intake;
using Grader.Isolation;
using Grader.Protocol;
using Grader.Sealing;
using Grader.Session;

namespace Grader.Cli.Asking;

/// <summary>From what was asked for to a course and its exercises, or to the reason why not.</summary>
internal static class Courses
{
    /// <param name="given">What <c>--course</c> says, if anything.</param>
    public static Course Open(OutsideWorld world, string? given)
    {
        try
        {
            return Course.Find(given, world.WorkingDirectory, world.ExecutableDirectory)
                ?? throw new RequestException(WhyNone(world, given));
        }
        catch (SealException e)
        {
            throw new RequestException(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RequestException($"The folder of the exercises cannot be read: {e.Message}");
        }
    }

    /// <summary>For verbs that need all of a course, or write into it.</summary>
    /// <param name="verb">What it is called.</param>
    public static Course OpenUnsealed(OutsideWorld world, string? given, string verb) =>
        Open(world, given) is { Sealed: null } course
            ? course
            : throw new RequestException(
                $"{verb} works in the folder of exercises that {SealedCourse.FileName} was made from. Say where it is: "
                    + "--course DIR."
            );

    /// <summary>For verbs that can do without: the one from before, else the nearest; null where there is neither.</summary>
    /// <param name="given">Where it was before, if that is known.</param>
    public static Course? FindAgain(OutsideWorld world, string? given)
    {
        try
        {
            return Course.Find(given, world.WorkingDirectory, world.ExecutableDirectory)
                ?? Course.Find(null, world.WorkingDirectory, world.ExecutableDirectory);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SealException)
        {
            return null;
        }
    }

    private static string WhyNone(OutsideWorld world, string? given) =>
        given switch
        {
            null =>
                "There are no exercises here: no folder 'exercises' and no course.grader, from here upward. Say where they are: "
                    + "--course DIR.",
            _ when Directory.Exists(world.PathOf(given)) =>
                $"The folder '{given}' holds no exercises: an exercise is a folder in it with a file exercise.csx.",
            _ => string.Concat(
                $"There is no folder '{given}'.",
                DidYouMean.Ask(MeantPath.FindNear(given, world.WorkingDirectory, Directory.Exists)),
                " Give --course the folder that holds the exercises."
            ),
        };

    /// <summary>For verbs that grade one file, with two runs at a time at most.</summary>
    public static Task<GradingSession> OpenGradingOfOneFile(
        OutsideWorld world,
        Course course,
        RequestedIsolation wish,
        int? seed,
        CancellationToken cancellation
    ) => OpenGrading(world, course, wish, seed, Math.Min(2, Environment.ProcessorCount), cancellation);

    /// <exception cref="IsolationException">Nothing may be run.</exception>
    public static async Task<GradingSession> OpenGrading(
        OutsideWorld world,
        Course course,
        RequestedIsolation wish,
        int? seed,
        int jobs,
        CancellationToken cancellation
    )
    {
        var guard = await IsolatedWorkplace.OpenStrongest(await Programs.FindToRun(world, cancellation), wish, cancellation);
        foreach (var warning in guard.WarningsWith($"{world.CommandName} doctor"))
        {
            world.Say(warning);
        }
        return new(course, guard, seed ?? world.DrawSeed(), jobs);
    }

    /// <summary>For verbs that read and run nothing: they need no jail, and none is tried.</summary>
    public static async Task<GradingSession> OpenForReading(OutsideWorld world, Course course, CancellationToken cancellation) =>
        new(
            course,
            await IsolatedWorkplace.OpenStrongest(Programs.FindToRead(world), RequestedIsolation.None, cancellation),
            seed: 0,
            jobs: 1
        );

    public static async Task<Exercise> ReadExercise(
        OutsideWorld world,
        GradingSession grading,
        string id,
        CancellationToken cancellation
    ) => ExerciseIn(await grading.ReadExercise(id, cancellation), world, grading.Course);

    /// <summary>For verbs that show an exercise or write it out, and grade nothing by it.</summary>
    public static async Task<Exercise> OutlineExercise(
        OutsideWorld world,
        GradingSession reading,
        string id,
        CancellationToken cancellation
    ) => ExerciseIn(await reading.OutlineExercise(id, cancellation), world, reading.Course);

    private static Exercise ExerciseIn(ExerciseReading reading, OutsideWorld world, Course course) =>
        reading switch
        {
            ExerciseReading.Read(var exercise) => exercise,
            ExerciseReading.Refused(var file, var problem) => throw new RequestException(
                $"{PathFromHere(world, file)}:{problem.Line}: {problem.Message}{OtherGrader(course)}"
            ),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    // The likeliest reason, where an exercise that was released cannot be read.
    private static string OtherGrader(Course course) =>
        course.Sealed is { By: var by } && by != GraderVersion.Current
            ? $" grader {by} sealed it, and this is {GraderVersion.Current}."
            : "";

    /// <summary>A file's path from where the person is; all of it where it lies elsewhere.</summary>
    public static string PathFromHere(OutsideWorld world, string file)
    {
        var relative = Path.GetRelativePath(world.WorkingDirectory, file);
        return relative.StartsWith("..", StringComparison.Ordinal) ? file : relative;
    }
}
