using Grader.Cli.Outside;
using Grader.Intake;
using Grader.Words;
using Spectre.Console;

namespace Grader.Cli.Screens;

/// <summary>How far a class is: a bar where somebody watches, else a line now and then.</summary>
internal static class GradeProgress
{
    private static readonly TimeSpan _between = TimeSpan.FromSeconds(15);

    /// <param name="describeWorkers">Who grades; null where nobody needs to be told.</param>
    /// <param name="work">Gets what to call with each file that began, and that ended, from any thread.</param>
    public static async Task<T> ShowWhile<T>(
        OutsideWorld world,
        int count,
        Func<string?> describeWorkers,
        Func<Action<HandedInFile>, Action<HandedInFile>, Task<T>> work
    )
    {
        var pace = new GradingPace(world.Time, count) { DescribeWorkers = describeWorkers };
        if (world.WatchedConsole is { } console)
        {
            return await ShowBarWhile(console, count, pace, work);
        }
        world.Say($"Grading {Plural.Counted(count, "file")} ...");
        var start = world.Time.GetTimestamp();
        var done = await work(pace.Begin, SayingNowAndThen(world, pace));
        world.Say($"Graded {Plural.Counted(pace.Done, "file")} in {world.Time.GetElapsedTime(start).TotalSeconds:0.0} s.");
        if (pace.DescribeSlowest() is { } slowest)
        {
            world.Say(slowest);
        }
        return done;
    }

    private static Action<HandedInFile> SayingNowAndThen(OutsideWorld world, GradingPace pace)
    {
        var (turn, said) = (new Lock(), world.Time.GetTimestamp());
        return file =>
        {
            pace.End(file);
            lock (turn)
            {
                if (world.Time.GetElapsedTime(said) < _between)
                {
                    return;
                }
                said = world.Time.GetTimestamp();
                world.Say($"{pace.Describe()}.");
            }
        };
    }

    private static Task<T> ShowBarWhile<T>(
        IAnsiConsole console,
        int count,
        GradingPace pace,
        Func<Action<HandedInFile>, Action<HandedInFile>, Task<T>> work
    ) =>
        console
            .Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new ElapsedTimeColumn(), new PaceColumn(pace))
            .StartAsync(context =>
            {
                var task = context.AddTask("files", maxValue: count);
                return work(
                    pace.Begin,
                    file =>
                    {
                        pace.End(file);
                        task.Increment(1);
                    }
                );
            });
}
