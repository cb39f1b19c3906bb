using Grader.Cli.Outside;
using Grader.Intake;
using Grader.Words;
using Spectre.Console;

namespace Grader.Cli.Screens;

/// <summary>How far a class is: a bar where somebody watches, else a line before and a line after.</summary>
internal static class GradeProgress
{
    private const int LongestName = 60;

    public static async Task<T> ShowWhile<T>(
        OutsideWorld world,
        int count,
        Func<Action<HandedInFile>, Action<HandedInFile>, Task<T>> work
    )
    {
        if (world.WatchedConsole is { } console)
        {
            return await ShowBarWhile(console, count, work);
        }
        world.Say($"Grading {Plural.Counted(count, "file")} ...");
        var start = world.Time.GetTimestamp();
        var done = await work(_ => { }, _ => { });
        world.Say($"Graded {Plural.Counted(count, "file")} in {world.Time.GetElapsedTime(start).TotalSeconds:0.0} s.");
        return done;
    }

    private static Task<T> ShowBarWhile<T>(
        IAnsiConsole console,
        int count,
        Func<Action<HandedInFile>, Action<HandedInFile>, Task<T>> work
    ) =>
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
                return work(file => task.Description = ShownName(file), _ => task.Increment(1));
            });

    private static string ShownName(HandedInFile file) => Markup.Escape(Printable.Shorten(file.File, LongestName));
}
