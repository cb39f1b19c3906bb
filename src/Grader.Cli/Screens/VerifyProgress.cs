using Grader.Cli.Outside;
using Grader.Words;
using Spectre.Console;

namespace Grader.Cli.Screens;

/// <summary>How far the release gate is: a line that moves where somebody watches, else a line for each exercise.</summary>
internal static class VerifyProgress
{
    /// <param name="steps">What its steps come to: "programs tried".</param>
    /// <param name="work">Gets what to call after a step, and when an exercise is done.</param>
    public static Task ShowWhile(OutsideWorld world, int count, string steps, Func<Action, Action<string>, Task> work) =>
        world.WatchedConsole is { } console ? ShowStatus(console, count, steps, work) : ShowLines(world, count, work);

    private static Task ShowStatus(IAnsiConsole console, int count, string steps, Func<Action, Action<string>, Task> work)
    {
        var (tried, verified) = (0, 0);
        return console.Status().StartAsync(Words(), status => work(() => Tried(status), _ => Verified(status)));

        void Tried(StatusContext status)
        {
            Interlocked.Increment(ref tried);
            status.Status(Words());
        }

        void Verified(StatusContext status)
        {
            verified++;
            status.Status(Words());
        }

        string Words() => $"{verified} of {count} exercises verified, {tried} {steps}";
    }

    private static async Task ShowLines(OutsideWorld world, int count, Func<Action, Action<string>, Task> work)
    {
        world.Say($"Verifying {Plural.Counted(count, "exercise")} ...");
        var verified = 0;
        var start = world.Time.GetTimestamp();
        await work(
            () => { },
            id => world.Say($"{++verified} of {count}: {id}, after {world.Time.GetElapsedTime(start).TotalSeconds:0} s")
        );
    }
}
