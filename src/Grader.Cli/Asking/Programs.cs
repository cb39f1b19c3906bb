using Grader.Cli.Outside;
using Grader.Cli.Screens;
using Grader.Fetching;
using Grader.Processes;

namespace Grader.Cli.Asking;

/// <summary>The grader's own programs, wherever it came from: a build, a folder with all of it, or a package without
/// libtorch.</summary>
internal static class Programs
{
    /// <summary>To read exercises and files by. Nothing is fetched, and no program that uses TorchSharp need run.</summary>
    public static Workplace FindToRead(OutsideWorld world) => Workplace.FindBeside(world.ExecutableDirectory);

    /// <summary>To run programs by: where TorchSharp is not there yet, it is fetched first.</summary>
    /// <exception cref="FetchException">It cannot be had.</exception>
    public static Task<Workplace> FindToRun(OutsideWorld world, CancellationToken cancellation)
    {
        var found = FindToRead(world);
        return NeededLibraries.FindFor(found.Runner) is { } needed
            ? Complete(world, new(found, needed, DataFolder.Find(world.Variable, world.WorkingDirectory)), cancellation)
            : Task.FromResult(found);
    }

    private static async Task<Workplace> Complete(OutsideWorld world, CompleteRunner runner, CancellationToken cancellation)
    {
        if (!runner.IsThere)
        {
            await FetchProgress.ShowWhile(world, listener => runner.Make(world.WorkingDirectory, listener, cancellation));
        }
        return runner.Workplace;
    }
}
