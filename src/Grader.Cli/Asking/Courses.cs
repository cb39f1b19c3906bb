using Grader.Cli.Outside;
using Grader.Isolation;
using Grader.Processes;
using Grader.Protocol;
using Grader.Session;

namespace Grader.Cli.Asking;

/// <summary>From what was asked for to a course and its exercises, or to the reason why not.</summary>
internal static class Courses
{
    /// <param name="given">What <c>--course</c> says, if anything.</param>
    public static Course Open(Surroundings world, string? given)
    {
        try
        {
            return Course.Find(given, world.WorkingDirectory, world.ExecutableDirectory)
                ?? throw new RequestException(WhyNone(world, given));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RequestException($"The folder of the exercises cannot be read: {e.Message}");
        }
    }

    private static string WhyNone(Surroundings world, string? given) =>
        given switch
        {
            null => "There are no exercises here: no folder 'exercises', from here upward. Say where they are: --course DIR.",
            _ when Directory.Exists(world.PathOf(given)) =>
                $"The folder '{given}' holds no exercises: an exercise is a folder in it with a file exercise.csx.",
            _ => $"There is no folder '{given}'. Give --course the folder that holds the exercises.",
        };

    /// <summary>For verbs that grade one file, with two runs at a time at most.</summary>
    public static Task<Grading> GradingOfOne(
        Surroundings world,
        Course course,
        Wish wish,
        int? seed,
        CancellationToken cancellation
    ) => Grading(world, course, wish, seed, Math.Min(2, Environment.ProcessorCount), cancellation);

    /// <exception cref="IsolationException">Nothing may be run.</exception>
    public static async Task<Grading> Grading(
        Surroundings world,
        Course course,
        Wish wish,
        int? seed,
        int jobs,
        CancellationToken cancellation
    )
    {
        var guard = await Guard.Of(Workplace.Beside(world.ExecutableDirectory), wish, cancellation);
        foreach (var warning in guard.Warnings)
        {
            world.Say(warning);
        }
        return new(course, guard, seed ?? world.DrawSeed(), jobs);
    }

    /// <summary>For verbs that read and run nothing: they need no jail, and none is tried.</summary>
    public static async Task<Grading> Reading(Surroundings world, Course course, CancellationToken cancellation) =>
        new(course, await Guard.Of(Workplace.Beside(world.ExecutableDirectory), Wish.None, cancellation), seed: 0, jobs: 1);

    public static async Task<Exercise> Read(Surroundings world, Grading grading, string id, CancellationToken cancellation) =>
        await grading.Read(id, cancellation) switch
        {
            ExerciseReading.Read(var exercise) => exercise,
            ExerciseReading.Refused(var file, var problem) => throw new RequestException(
                $"{Nearer(world, file)}:{problem.Line}: {problem.Message}"
            ),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>A file's path from where the person is; all of it where it lies elsewhere.</summary>
    public static string Nearer(Surroundings world, string file)
    {
        var relative = Path.GetRelativePath(world.WorkingDirectory, file);
        return relative.StartsWith("..", StringComparison.Ordinal) ? file : relative;
    }
}
