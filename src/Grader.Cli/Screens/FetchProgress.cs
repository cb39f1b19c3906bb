using System.Collections.Concurrent;
using Grader.Cli.Outside;
using Grader.Fetching;
using Spectre.Console;

namespace Grader.Cli.Screens;

/// <summary>How far a download is: a bar for each package where somebody watches, else a line.</summary>
internal static class FetchProgress
{
    public static Task ShowWhile(OutsideWorld world, Func<FetchListener, Task> work) =>
        world.WatchedConsole is { } console ? ShowBarsWhile(world, console, work) : work(SayingEach(world));

    private static FetchListener SayingEach(OutsideWorld world)
    {
        var said = new ConcurrentDictionary<string, bool>();
        return new(
            world.Say,
            (package, _, whole) =>
            {
                if (said.TryAdd(package.Id, true))
                {
                    world.Say($"Fetching {package}{(whole is { } bytes ? $" ({Megabytes(bytes)} MB)" : "")} ...");
                }
            }
        );
    }

    private static Task ShowBarsWhile(OutsideWorld world, IAnsiConsole console, Func<FetchListener, Task> work) =>
        console
            .Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new DownloadedColumn(), new TransferSpeedColumn())
            .StartAsync(context =>
            {
                var bars = new ConcurrentDictionary<string, ProgressTask>();
                return work(
                    new(
                        world.Say,
                        (package, here, whole) =>
                        {
                            var bar = bars.GetOrAdd(package.Id, _ => context.AddTask(Markup.Escape($"{package}")));
                            bar.IsIndeterminate = whole is null;
                            bar.MaxValue = whole ?? here;
                            bar.Value = here;
                        }
                    )
                );
            });

    private static long Megabytes(long bytes) => Math.Max(1, bytes / 1_000_000);
}
