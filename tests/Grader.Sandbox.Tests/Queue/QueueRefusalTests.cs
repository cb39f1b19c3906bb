using Grader.Sandbox.Tests.Cli;
using Xunit;

namespace Grader.Sandbox.Tests.Queue;

/// <summary>What a queue's database does not let happen is said in one line, which has nothing of the connection string but
/// where it leads.</summary>
public sealed class QueueRefusalTests(PostgresCluster postgres) : IClassFixture<PostgresCluster>
{
    [Fact]
    public async Task Each_reason_why_a_database_is_no_queue_has_a_line_of_its_own()
    {
        postgres.Require();
        using var room = new Classroom();
        room.Write("class/ada/01-one.csx", Classroom.Right);
        var place = postgres.Place;
        Assert.Equal(
            $"The queue's {place.Replace("grader on", "empty on", StringComparison.Ordinal)} is not set up. "
                + "Its owner does that once: grader queue init.\n",
            await Said(room, postgres.As("owner", "empty"))
        );
        Assert.Equal(
            $"The queue's {place} does not let this user in from here. Check the user in the connection string, and what "
                + "pg_hba.conf lets in: from where, and whether by TLS.\n",
            await Said(room, $"{postgres.As("nobody-here")};Password=secret-word")
        );
        Assert.Equal(
            $"There is no {place.Replace("grader on", "other on", StringComparison.Ordinal)}. "
                + "Its owner makes it: createdb other.\n",
            await Said(room, postgres.As("owner", "other"))
        );
        Assert.Equal(
            "The queue's database grader on 127.0.0.1:1 does not answer: Connection refused.\n",
            await Said(room, "Host=127.0.0.1;Port=1;Database=grader;Username=ada;Password=secret-word")
        );
    }

    [Fact]
    public async Task Only_its_owner_sets_a_queue_up_and_only_where_every_character_can_be_kept()
    {
        using var room = new Classroom();
        await postgres.Require().MakeQueue(room);
        foreach (var user in new[] { "ada", "worker" })
        {
            Assert.Equal(
                new Ended(
                    2,
                    "",
                    $"The queue's {postgres.Place} was set up by another user, who alone can bring it up to date: grader queue "
                        + "init.\n"
                ),
                await room.Grader("queue", "init", "--queue", postgres.As(user))
            );
        }
        await postgres.Ask("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
        Assert.Equal(
            $"The queue's {postgres.Place.Replace("grader on", "latin on", StringComparison.Ordinal)} keeps text as LATIN1, "
                + "which has not every character. Make one that has: createdb --encoding=UTF8 --template=template0 latin.\n",
            (await room.Grader("queue", "init", "--queue", postgres.As("owner", "latin"))).Err
        );
    }

    [Fact]
    public async Task A_queue_of_another_grader_is_not_used()
    {
        using var room = new Classroom();
        await postgres.Require().MakeQueue(room);
        room.Write("class/ada/01-one.csx", Classroom.Right);
        await postgres.Ask("UPDATE grader.schema SET version = 99");
        Assert.Equal(
            $"The queue's {postgres.Place} was set up by a newer grader. Use that one here too.\n",
            await Said(room, postgres.As("ada"))
        );
        await postgres.Ask("UPDATE grader.schema SET version = 0");
        Assert.Equal(
            $"The queue's {postgres.Place} was set up by an older grader. Its owner brings it up to date: grader queue init.\n",
            await Said(room, postgres.As("ada"))
        );
        await postgres.Ask("UPDATE grader.schema SET version = 2");
    }

    [Fact]
    public async Task A_queue_of_an_older_grader_is_brought_up_to_date_and_one_of_a_newer_is_not_touched()
    {
        using var room = new Classroom();
        await postgres.Require().MakeQueue(room);
        room.Write("class/ada/01-one.csx", Classroom.Right);
        await postgres.Ask(
            """
            ALTER TABLE grader.batches DROP COLUMN verifies, DROP COLUMN follower, DROP COLUMN followed;
            ALTER TABLE grader.items DROP COLUMN begun;
            UPDATE grader.schema SET version = 1
            """
        );
        await postgres.MakeQueue(room);
        var left = await room.Grader("grade", "class", "--queue", postgres.As("ada"), "--detach");
        Assert.True(left.ExitCode == 0, left.Err);
        await postgres.Ask("DELETE FROM grader.batches; UPDATE grader.schema SET version = 99");
        var ended = await room.Grader("queue", "init", "--queue", postgres.As("owner"));
        Assert.Equal(
            (2, $"The queue's {postgres.Place} was set up by a newer grader. Use that one here too.\n"),
            (ended.ExitCode, ended.Err)
        );
        await postgres.Ask("UPDATE grader.schema SET version = 2");
    }

    [Fact]
    public async Task A_user_who_may_not_make_roles_cannot_set_a_queue_up_and_leaves_nothing_of_it()
    {
        postgres.Require();
        using var room = new Classroom();
        await postgres.Ask("CREATE ROLE guest LOGIN", "empty");
        var ended = await room.Grader("queue", "init", "--queue", postgres.As("guest", "empty"));
        Assert.Equal(2, ended.ExitCode);
        Assert.EndsWith(
            " does not allow this user to do that. docs/scale.md says which role is for what.\n",
            ended.Err,
            StringComparison.Ordinal
        );
        Assert.Equal(0L, await postgres.Ask("SELECT count(*) FROM pg_namespace WHERE nspname = 'grader'", "empty"));
    }

    [Fact]
    public async Task A_malformed_exercise_leaves_no_batch_behind()
    {
        using var room = new Classroom();
        await postgres.Require().MakeQueue(room);
        room.Write("class/ada/01-one.csx", Classroom.Right);
        room.Write("exercises/01-one/exercise.csx", "// no exercise");
        var ended = await room.Grader("grade", "class", "--queue", postgres.As("ada"));
        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith("exercises/01-one/exercise.csx:", ended.Err, StringComparison.Ordinal);
        Assert.Equal(0L, await postgres.Ask("SELECT count(*) FROM grader.batches"));
    }

    private static async Task<string> Said(Classroom room, string connection)
    {
        var ended = await room.Grader("grade", "class", "--queue", $"@{room.Write("queue.txt", connection)}");
        Assert.Equal((2, ""), (ended.ExitCode, ended.Out));
        return ended.Err;
    }
}
