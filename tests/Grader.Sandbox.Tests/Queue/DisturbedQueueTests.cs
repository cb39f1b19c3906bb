using System.Globalization;
using Grader.Sandbox.Tests.Cli;
using Grader.Sandbox.Tests.Gradebook;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Queue;

/// <summary>GRADER_DISTURBED=2000x4: so many files, by so many workers, of which one is killed or paused every few files, while
/// the database is restarted twice.</summary>
public sealed class DisturbedQueueTests(PostgresCluster postgres) : IClassFixture<PostgresCluster>
{
    private const string Fewer = "24x2";

    private readonly Random _random = new(TimeProvider.System.GetUtcNow().DayOfYear);

    [Fact]
    public async Task What_happens_to_workers_and_to_the_database_changes_no_verdict_and_leaves_nothing()
    {
        var (files, workers) = Asked();
        using var room = new Classroom();
        await postgres.Require().MakeQueue(room);
        HandIn(room, files);
        using var done = new CancellationTokenSource();
        var disturbing = Disturb(room, workers, files, done.Token);
        var queued = await Graded(room, "queued", "--queue", postgres.As("ada"));
        await done.CancelAsync();
        var disturbances = await disturbing;
        Assert.True(queued.ExitCode == 0, queued.Err);
        Assert.True(disturbances > 2, $"It was disturbed {disturbances} times.");
        Assert.Equal(
            0L,
            await postgres.Ask(
                "SELECT (SELECT count(*) FROM grader.batches) + (SELECT count(*) FROM grader.items) "
                    + "+ (SELECT count(*) FROM grader.verdicts) + (SELECT count(*) FROM grader.texts)"
            )
        );
        var alone = await Graded(room, "here");
        Assert.True(alone.ExitCode == 0, alone.Err);
        Assert.Equal(KeptClass.WithoutTimes(await room.Report("here")), KeptClass.WithoutTimes(await room.Report("queued")));
    }

    // Each time one worker at random ends or sleeps for a while, and another one takes the place of who ended.
    private async Task<int> Disturb(Classroom room, int workers, int files, CancellationToken done)
    {
        Task<StartedWorker> Start() => StartedWorker.Start(room, postgres.As("worker"), "--jobs", "2", "--isolation", "stock");
        var started = new List<StartedWorker>();
        for (var i = 0; i < workers; i++)
        {
            started.Add(await Start());
        }
        var (disturbances, restarts) = (0, 0);
        while (!done.IsCancellationRequested)
        {
            await MoreVerdicts(done);
            var one = _random.Next(workers);
            if (disturbances % 2 == 0)
            {
                started[one].Kill();
                await started[one].DisposeAsync();
                started[one] = await Start();
            }
            else
            {
                started[one].Send("STOP");
                await MoreVerdicts(done);
                started[one].Send("CONT");
            }
            disturbances++;
            if (restarts < 2 && disturbances == 2 + restarts * Math.Max(2, files / 100))
            {
                restarts++;
                await postgres.Stop();
                await postgres.Start();
            }
        }
        foreach (var worker in started)
        {
            await worker.Stop();
            await worker.DisposeAsync();
        }
        return disturbances;
    }

    // Until some more are there, or all.
    private async Task MoreVerdicts(CancellationToken done)
    {
        const string Count = "SELECT count(*) FROM grader.verdicts";
        var enough = (long)(await postgres.Ask(Count))! + _random.Next(1, 6);
        while (!done.IsCancellationRequested && (long)(await postgres.Ask(Count))! < enough)
        {
            await Task.Delay(50, CancellationToken.None);
        }
    }

    private static Task<Ended> Graded(Classroom room, string to, params string[] more) =>
        Ended.Of(
            Classroom.Executable,
            ["grade", "class", "--out", to, "--seed", "7", "--isolation", "stock", .. more],
            room.Folder,
            Classroom.Plain,
            TestContext.Current.CancellationToken,
            Deadline.ForMany
        );

    // Wrong ones among them, and each file another.
    private static void HandIn(Classroom room, int files)
    {
        string[] texts = [Classroom.Right, Classroom.Half, KeptClass.OnlyTwice];
        foreach (var i in Enumerable.Range(0, files))
        {
            room.Write($"class/student-{i:d4}/01-one.csx", $"{texts[i % texts.Length]}// {i}\n");
        }
    }

    private static (int Files, int Workers) Asked()
    {
        var words = (Environment.GetEnvironmentVariable("GRADER_DISTURBED") ?? Fewer).Split('x');
        return (int.Parse(words[0], CultureInfo.InvariantCulture), int.Parse(words[1], CultureInfo.InvariantCulture));
    }
}
