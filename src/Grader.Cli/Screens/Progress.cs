using Grader.Cli.Outside;
using Grader.Intake;
using Grader.Words;
using Spectre.Console;

namespace Grader.Cli.Screens;

/// <summary>How far a class is: a bar where somebody watches, else a line before and a line after.</summary>
internal static class Progress
{
    private const int LongestName = 60;

    public static async Task<T> Over<T>(Surroundings world, int count, Func<Action<HandedIn>, Action<HandedIn>, Task<T>> work)
    {
        if (world.Watched is { } console)
        {
            return await Bar(console, count, work);
        }
        world.Say($"Grading {Plural.Counted(count, "file")} ...");
        var start = world.Time.GetTimestamp();
        var done = await work(_ => { }, _ => { });
        world.Say($"Graded {Plural.Counted(count, "file")} in {world.Time.GetElapsedTime(start).TotalSeconds:0.0} s.");
        return done;
    }

    private static Task<T> Bar<T>(IAnsiConsole console, int count, Func<Action<HandedIn>, Action<HandedIn>, Task<T>> work) =>
        console
            .Progress()
            .AutoClear(true)
            .Columns(
                new ProgressBarColumn(),
                new CountColumn(),
                new ElapsedTimeColumn(),
                new TaskDescriptionColumn { Alignment = Justify.Left }
            )
            .StartAsync(context =>
            {
                var task = context.AddTask("starting", maxValue: count);
                return work(file => task.Description = Name(file), _ => task.Increment(1));
            });

    private static string Name(HandedIn file) => Markup.Escape(Printable.Short(file.File, LongestName));
}
