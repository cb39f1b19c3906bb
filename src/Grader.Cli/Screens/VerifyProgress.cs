using Grader.Cli.Outside;
using Grader.Words;
using Spectre.Console;

namespace Grader.Cli.Screens;

/// <summary>How far the release gate is: a line that moves where somebody watches, else a line for each exercise.</summary>
internal static class VerifyProgress
{
    /// <param name="work">Gets what to call when a program was tried, and when an exercise is done.</param>
    public static async Task Over(Surroundings world, int count, Func<Action, Action<string>, Task> work)
    {
        var (tried, verified) = (0, 0);
        if (world.Watched is { } console)
        {
            await console
                .Status()
                .StartAsync(
                    Words(),
                    status =>
                        work(
                            () =>
                            {
                                Interlocked.Increment(ref tried);
                                status.Status(Words());
                            },
                            _ =>
                            {
                                verified++;
                                status.Status(Words());
                            }
                        )
                );
            return;
        }
        world.Say($"Verifying {Plural.Counted(count, "exercise")} ...");
        var start = world.Time.GetTimestamp();
        await work(
            () => Interlocked.Increment(ref tried),
            id => world.Say($"{++verified} of {count}: {id}, after {world.Time.GetElapsedTime(start).TotalSeconds:0} s")
        );

        string Words() => $"{verified} of {count} exercises verified, {tried} programs tried";
    }
}
