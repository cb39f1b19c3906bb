using Grader.Sandbox.Tests.Cli;
using Xunit;

namespace Grader.Sandbox.Tests.Queue;

/// <summary>What people and machines do to a queue that it was not made for.</summary>
public sealed class QueueAbuseTests(PostgresCluster postgres) : IClassFixture<PostgresCluster>, IAsyncLifetime
{
    private const string Endless = "// exercise 01-one\nint f(int x)\n{\n    while (true);\n}\nint y = f(1);\n";

    private readonly Classroom _room = new();

    public async ValueTask InitializeAsync() => await postgres.Require().MakeQueue(_room);

    // As who may hand in may write it.
    private Task<object?> WriteTurn(string type, string method, string[] types, string arguments) =>
        postgres.Ask(
            $"""
            WITH job AS (
                INSERT INTO hangfire.job (invocationdata, arguments, createdat, statename) VALUES (
                    jsonb_build_object('Type', '{type}', 'Method', '{method}', 'ParameterTypes',
                        '["{string.Join("\",\"", types.Select(t => $"{t}, System.Private.CoreLib"))}"]', 'Arguments', null),
                    {arguments}, now(), 'Enqueued') RETURNING id),
            state AS (
                INSERT INTO hangfire.state (jobid, name, createdat, data) SELECT id, 'Enqueued', now(),
                    jsonb_build_object('Queue', 'x', 'EnqueuedAt', '2026-01-01T00:00:00Z') FROM job)
            INSERT INTO hangfire.jobqueue (jobid, queue)
            SELECT job.id, 'a-' || build || '-weak' FROM job, grader.workers;
            UPDATE hangfire.job j SET stateid = s.id FROM hangfire.state s WHERE s.jobid = j.id AND j.stateid IS NULL
            """,
            user: "ada"
        );

    [Fact]
    public async Task Who_hands_in_cannot_make_a_worker_call_anything_but_a_turn()
    {
        await using var worker = await Worker("none", "--jobs", "1");
        await postgres.Until("SELECT count(*) > 0 FROM grader.workers");
        await WriteTurn(
            "System.IO.File, System.Private.CoreLib",
            "WriteAllText",
            ["System.String", "System.String"],
            $"""jsonb_build_array(to_json('{_room.At("written")}'::text)::text, '"x"')"""
        );
        await WriteTurn(
            "Grader.Queue.Storage.ITurn, Grader.Queue",
            "Take",
            ["System.Int64", "System.String", "System.Threading.CancellationToken"],
            """jsonb_build_array('0', '"none"', null)"""
        );
        // One that is written in the same way and is one is called.
        await postgres.Until("SELECT count(*) > 0 FROM hangfire.job WHERE statename = 'Succeeded'");
        await postgres.Until("SELECT count(*) = 0 FROM hangfire.jobqueue");
        Assert.False(File.Exists(_room.At("written")));
        Assert.Equal(0, await worker.Stop());
    }

    [Fact]
    public async Task A_batch_that_is_cancelled_while_a_worker_has_it_leaves_nothing()
    {
        _room.Write("class/ada/01-one.csx", Endless);
        _room.Write("exercises/01-one/exercise.csx", Classroom.InOneSecond);
        _room.Write("class/bob/01-one.csx", Classroom.Half);
        await using (await Worker("none", "--jobs", "1"))
        {
            Assert.Equal(0, (await Graded("class", "--isolation", "none", "--detach")).ExitCode);
            await postgres.Until("SELECT count(*) > 0 FROM grader.items WHERE cardinality(workers) > 0");
            var number = $"{await postgres.Ask("SELECT max(id) FROM grader.batches")}";
            var ended = await _room.Grader("queue", "cancel", number, "--queue", postgres.As("ada"));
            Assert.Matches(@"^Batch \d+, class, is out of the queue: \d of 2 were graded\.\n$", ended.Out);
            // What it has comes to its end, and the next that it is asked for is done.
            _room.Write("other/cid/01-one.csx", Classroom.Right);
            var next = await Graded("other", "--isolation", "none");
            Assert.True(next.ExitCode == 0, next.Err);
        }
        Assert.Equal(
            "0 0 0 0",
            await postgres.Ask(
                "SELECT concat_ws(' ', (SELECT count(*) FROM grader.verdicts), (SELECT count(*) FROM grader.texts), "
                    + "(SELECT count(*) FROM grader.courses), (SELECT count(*) FROM hangfire.jobqueue WHERE fetchedat IS NULL))"
            )
        );
    }

    [Fact]
    public async Task A_class_that_somebody_follows_is_followed_by_nobody_else_and_one_that_changed_is_named()
    {
        _room.Write("class/ada/01-one.csx", Classroom.Right);
        Assert.Equal(0, (await Graded("class", "--detach")).ExitCode);
        var number = $"{await postgres.Ask("SELECT max(id) FROM grader.batches")}";
        await postgres.Ask("UPDATE grader.batches SET follower = 'another', followed = now()");
        var second = await Graded("class");
        Assert.Equal(
            (
                2,
                $"Batch {number} is followed by another grader already, and its report is made there. Where that one is gone, "
                    + "the same command goes on in half a minute.\n"
            ),
            (second.ExitCode, second.Err)
        );
        await postgres.Ask("UPDATE grader.batches SET followed = now() - interval '1 minute'");
        _room.Write("exercises/01-one/exercise.csx", Classroom.Exercise.Replace("f(2)", "f(3)", StringComparison.Ordinal));
        var changed = await Graded("class", "--detach");
        Assert.StartsWith(
            $"Batch {number} is in the queue as well, of the same name but with another course, seed or grader, and nobody "
                + $"follows it. grader queue cancel {number} ends it.\n",
            changed.Err,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_class_of_which_nothing_can_be_graded_is_done_at_once()
    {
        _room.Write("class/ada/01-one.csx", "\0");
        var graded = await Graded("class", "--out", "report");
        Assert.True(graded.ExitCode == 0, graded.Err);
        Assert.Equal("unreadable", (string?)(await _room.Report())["submissions"]![0]!["status"]);
        Assert.Equal(0L, await postgres.Ask("SELECT count(*) FROM grader.batches"));
    }

    [Fact]
    public async Task An_exercise_that_does_not_solve_itself_is_said_and_ends_no_worker()
    {
        _room.Write("class/ada/01-one.csx", Classroom.Right);
        const string Throwing = "() => y == 2 ? throw new Exception(\"no\") : y,";
        var broken = Classroom.Exercise.Replace("() => y,", Throwing, StringComparison.Ordinal);
        _room.Write("exercises/01-one/exercise.csx", broken);
        await using var worker = await Worker("none");
        var graded = await Graded("class", "--isolation", "none", "--seed", "7", "--out", "report");
        var here = await _room.Grader("grade", "class", "--isolation", "none", "--seed", "7", "--out", "here");
        Assert.Equal((3, 3), (graded.ExitCode, here.ExitCode));
        var (there, alone) = ((await _room.Report())["submissions"]![0]!, (await _room.Report("here"))["submissions"]![0]!);
        Assert.StartsWith("It was not graded: ", (string?)alone["message"], StringComparison.Ordinal);
        Assert.Equal((string?)alone["message"], (string?)there["message"]);
        Assert.Equal(0, await worker.Stop());
    }

    private Task<Ended> Graded(params string[] words) => _room.Grader(["grade", .. words, "--queue", postgres.As("ada")]);

    private Task<StartedWorker> Worker(string isolation, params string[] more) =>
        StartedWorker.Start(_room, postgres.As("worker"), ["--isolation", isolation, .. more]);

    public async ValueTask DisposeAsync()
    {
        await postgres.Empty();
        _room.Dispose();
    }
}
