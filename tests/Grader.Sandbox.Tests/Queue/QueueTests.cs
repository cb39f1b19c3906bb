using Grader.Sandbox.Tests.Cli;
using Grader.Sandbox.Tests.Gradebook;
using Npgsql;
using Xunit;

namespace Grader.Sandbox.Tests.Queue;

/// <summary>Graders on several machines, played by processes, and one database.</summary>
public sealed class QueueTests(PostgresCluster postgres) : IClassFixture<PostgresCluster>, IAsyncLifetime
{
    private const string LeftOver = """
        SELECT concat_ws(' ', (SELECT count(*) FROM grader.batches), (SELECT count(*) FROM grader.items),
            (SELECT count(*) FROM grader.verdicts), (SELECT count(*) FROM grader.texts), (SELECT count(*) FROM grader.courses),
            (SELECT count(*) FROM grader.workers), (SELECT count(*) FROM hangfire.jobqueue))
        """;

    private readonly Classroom _room = new();

    public async ValueTask InitializeAsync() => await postgres.Require().MakeQueue(_room);

    [Fact]
    public async Task A_class_comes_to_what_it_comes_to_on_one_machine_and_leaves_nothing_in_the_queue()
    {
        HandIn(12);
        _room.Write("class/zoe/01-one.csx", "\0");
        _room.Write("class/yan/01-one.csx", "// exercise 09-none\n");
        int[] codes;
        Ended queued;
        await using (var one = await Worker())
        await using (var other = await Worker())
        {
            queued = await Queued("grade", "class", "--out", "queued", "--seed", "7", "--isolation", "stock");
            codes = [await one.Stop(), await other.Stop()];
            Assert.EndsWith("\nStopped. What was not done is back in the queue.\n", one.Said, StringComparison.Ordinal);
        }
        Assert.Equal([0, 0], codes);
        Assert.Equal(0, queued.ExitCode);
        Assert.Equal("0 0 0 0 0 0 0", await postgres.Ask(LeftOver));
        Assert.Equal(await GradedHere(), KeptClass.WithoutTimes(await _room.Report("queued")));
    }

    [Fact]
    public async Task A_worker_that_is_killed_and_a_database_that_goes_away_cost_time_and_nothing_else()
    {
        HandIn(8);
        var killed = await Worker();
        var detached = await Queued("grade", "class", "--seed", "7", "--detach");
        Assert.Equal(0, detached.ExitCode);
        await Until("SELECT count(*) > 0 FROM grader.items WHERE cardinality(workers) > 0");
        killed.Kill();
        await killed.DisposeAsync();
        await using var other = await Worker();
        await postgres.Stop();
        await other.WaitFor("This waits until it answers.");
        await postgres.Start();
        var queued = await Queued("grade", "class", "--out", "queued", "--seed", "7", "--isolation", "stock");
        Assert.True(queued.ExitCode == 0, queued.Err);
        Assert.Contains("answers again.", other.Said, StringComparison.Ordinal);
        Assert.Equal(await GradedHere(), KeptClass.WithoutTimes(await _room.Report("queued")));
    }

    [Fact]
    public async Task What_ended_three_workers_is_the_graders_own_failure_and_no_zero()
    {
        HandIn(2);
        await Queued("grade", "class", "--seed", "7", "--detach");
        await postgres.Ask(
            "UPDATE grader.items SET workers = '{a:1,b:2,a:3}' WHERE place = (SELECT min(place) FROM grader.items)"
        );
        await using var worker = await Worker();
        var queued = await Queued("grade", "class", "--out", "queued", "--seed", "7");
        Assert.Equal(3, queued.ExitCode);
        var first = (await _room.Report("queued"))["submissions"]![0]!;
        Assert.Equal("error", (string?)first["status"]);
        Assert.Null(first["score"]);
        Assert.Equal("The grader failed: 3 workers ended while they graded it: a:1, b:2, a:3.", (string?)first["message"]);
    }

    [Fact]
    public async Task A_worker_that_holds_back_too_little_takes_none_and_says_why()
    {
        HandIn(2);
        await Queued("grade", "class", "--detach");
        await using (var weak = await Worker("--isolation", "none"))
        {
            await weak.WaitFor("takes none of it");
            Assert.Contains(
                $"Batch {await LastBatch()}: this worker takes none of it. It asks for strong isolation, and this machine "
                    + "has tier N. grader doctor says what it lacks.\n",
                weak.Said,
                StringComparison.Ordinal
            );
        }
        await postgres.Ask("UPDATE grader.batches SET build = 'other'");
        await using (var strong = await Worker())
        {
            await strong.WaitFor("takes none of it. It is for another build of grader 0.1.0: other, and this is ");
        }
        Assert.Equal(0L, await postgres.Ask("SELECT count(*) FROM grader.items WHERE cardinality(workers) > 0"));
        var shown = await _room.Grader("queue", "show", "--queue", postgres.As("reader"));
        Assert.Matches(@"\n +\d+ +class +ada +\S+ \S+ UTC +0\.1\.0, strong +0 of 2", shown.Out);
        var ended = await Queued("queue", "cancel", $"{await LastBatch()}");
        Assert.Matches(@"^Batch \d+, class, is out of the queue: 0 of 2 were graded\.\n$", ended.Out);
        Assert.Equal("0 0 0 0 0", ((string)(await postgres.Ask(LeftOver))!)[..9]);
    }

    [Theory, InlineData("none", "stock"), InlineData("stock", "none")]
    public async Task Whatever_isolation_batches_ask_for_a_worker_serves_them_in_turn(string longer, string shorter)
    {
        foreach (var i in Enumerable.Range(0, 200))
        {
            _room.Write($"class/student-{i:d3}/01-one.csx", $"{Classroom.Right}// {i}\n");
        }
        Assert.Equal(0, (await Queued("grade", "class", "--detach", "--isolation", longer)).ExitCode);
        var first = await LastBatch();
        Assert.Equal(0, (await Queued("grade", "class/student-000", "--detach", "--isolation", shorter)).ExitCode);
        await using var worker = await Worker();
        await Until($"SELECT bool_and(state = 2) FROM grader.items WHERE batch = {await LastBatch()}");
        Assert.True(0L < (long)(await postgres.Ask($"SELECT count(*) FROM grader.items WHERE batch = {first} AND state < 2"))!);
    }

    [Fact]
    public async Task What_a_strong_worker_leaves_behind_is_done_by_a_weak_one_that_may()
    {
        HandIn(12);
        Assert.Equal(0, (await Queued("grade", "class", "--detach", "--isolation", "none")).ExitCode);
        var strong = await Worker("--jobs", "1");
        await Until("SELECT count(*) > 0 FROM grader.verdicts");
        strong.Kill();
        await strong.DisposeAsync();
        await postgres.Ask("UPDATE grader.workers SET seen = seen - interval '2 minutes'");
        await using var weak = await Worker("--isolation", "none");
        await Until("SELECT bool_and(state = 2) FROM grader.items");
    }

    [Fact]
    public async Task A_check_whose_grader_was_ended_is_taken_out_by_whoever_hands_in_next()
    {
        HandIn(1);
        Assert.Equal(0, (await Queued("grade", "class", "--detach")).ExitCode);
        await postgres.Ask("UPDATE grader.batches SET waited_for = true, made = now() - interval '6 minutes'");
        var left = await LastBatch();
        Assert.Equal(0, (await Queued("grade", "class/student-000", "--detach")).ExitCode);
        Assert.Equal(0L, await postgres.Ask($"SELECT count(*) FROM grader.batches WHERE id = {left}"));
    }

    [Fact]
    public async Task A_verdict_that_went_with_another_batch_is_asked_for_again_and_what_is_none_is_said_to_be()
    {
        HandIn(2);
        Assert.Equal(0, (await Queued("grade", "class", "--seed", "7", "--detach")).ExitCode);
        await postgres.Ask("UPDATE grader.items SET state = 2 WHERE place = (SELECT min(place) FROM grader.items)");
        await postgres.Ask(
            "INSERT INTO grader.verdicts (address, report, wrong, worker) "
                + "SELECT address, '{not json', '[]', 'eve:1' FROM grader.items "
                + "WHERE place = (SELECT max(place) FROM grader.items)"
        );
        await using var worker = await Worker();
        var queued = await Queued("grade", "class", "--out", "queued", "--seed", "7");
        Assert.Equal(3, queued.ExitCode);
        var told = (await _room.Report("queued"))["submissions"]!.AsArray().Select(s => (string?)s!["message"]);
        Assert.Equal(
            [null, "The worker eve:1 put in what is no verdict. Find out why before it takes more of this queue."],
            told
        );
    }

    [Fact]
    public async Task A_person_who_waits_is_told_what_a_check_says_and_comes_before_a_class()
    {
        _room.Write("01-one.csx", Classroom.Half);
        HandIn(3);
        await Queued("grade", "class", "--detach");
        var checking = Queued("check", "01-one.csx");
        await Until("SELECT count(*) = 2 FROM grader.batches WHERE EXISTS (SELECT FROM grader.items WHERE batch = id)");
        await using var worker = await Worker("--jobs", "1");
        var (there, here) = (await checking, await _room.Grader("check", "01-one.csx"));
        Assert.Equal(here.Out, there.Out.Replace($" --queue '{postgres.As("ada")}'", "", StringComparison.Ordinal));
        Assert.Equal(here.ExitCode, there.ExitCode);
        await Until("SELECT count(*) = 3 FROM grader.verdicts");
        Assert.Equal(1L, await postgres.Ask("SELECT count(*) FROM grader.batches"));
    }

    [Fact]
    public async Task Each_user_of_a_queue_may_do_what_its_role_is_for_and_no_more()
    {
        HandIn(2);
        await using (await Worker())
        {
            await Queued("grade", "class", "--detach");
            await Until("SELECT count(*) = 2 FROM grader.verdicts");
        }
        Assert.Equal("permission denied for table verdicts", await Refused("worker", "SELECT report FROM grader.verdicts"));
        Assert.Equal("permission denied for table verdicts", await Refused("worker", "DELETE FROM grader.verdicts"));
        Assert.Equal("permission denied for table verdicts", await Refused("ada", "UPDATE grader.verdicts SET report = ''"));
        Assert.Equal("permission denied for table verdicts", await Refused("reader", "DELETE FROM grader.verdicts"));
        Assert.Equal("permission denied for table texts", await Refused("reader", "SELECT utf16 FROM grader.texts"));
        var graded = await _room.Grader("grade", "class", "--queue", postgres.As("reader"));
        Assert.Equal(
            $"The queue's {postgres.Place} does not allow this user to do that. docs/scale.md says which role is for what.\n",
            graded.Err
        );
    }

    private Task<StartedWorker> Worker(params string[] more) =>
        StartedWorker.Start(
            _room,
            postgres.As("worker"),
            more.Contains("--isolation") ? more : ["--isolation", "stock", .. more]
        );

    private Task<Ended> Queued(params string[] words) => _room.Grader([.. words, "--queue", postgres.As("ada")]);

    // Right ones, half right ones, and some that say the same.
    private void HandIn(int files)
    {
        string[] texts = [Classroom.Right, Classroom.Half, KeptClass.OnlyTwice];
        foreach (var i in Enumerable.Range(0, files))
        {
            _room.Write($"class/student-{i:d3}/01-one.csx", $"{texts[i % texts.Length]}// {i / 4}\n");
        }
    }

    private async Task<string> GradedHere()
    {
        var graded = await _room.Grader("grade", "class", "--out", "here", "--seed", "7", "--isolation", "stock");
        Assert.True(graded.ExitCode == 0, graded.Err);
        return KeptClass.WithoutTimes(await _room.Report("here"));
    }

    private Task<bool> Until(string sql) => postgres.Until(sql);

    private async Task<long> LastBatch() => (long)(await postgres.Ask("SELECT max(id) FROM grader.batches"))!;

    private async Task<string> Refused(string user, string sql) =>
        (await Assert.ThrowsAsync<PostgresException>(() => postgres.Ask(sql, user: user))).MessageText;

    public async ValueTask DisposeAsync()
    {
        await postgres.Empty();
        _room.Dispose();
    }
}
