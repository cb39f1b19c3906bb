using Grader.Sandbox.Tests.Cli;
using Xunit;

namespace Grader.Sandbox.Tests.Queue;

/// <summary>Workers that leave of themselves, or while nobody can be told.</summary>
public sealed class LeavingWorkerTests(PostgresCluster postgres) : IClassFixture<PostgresCluster>
{
    [Fact]
    public async Task A_worker_whose_machine_is_broken_gives_back_what_it_has_and_ends()
    {
        using var room = new Classroom();
        await postgres.Require().MakeQueue(room);
        room.Write("class/ada/01-one.csx", Classroom.Right);
        room.Write("class/bob/01-one.csx", Classroom.Half);
        var folder = Directory.CreateTempSubdirectory("grader-tests-").FullName;
        // Where it is closed to others, workers find another place.
        await Ended.Of("/bin/chmod", ["777", folder], room.Folder, Classroom.Plain, TestContext.Current.CancellationToken);
        var variables = new Dictionary<string, string?> { ["TMPDIR"] = folder };
        await using var broken = await StartedWorker.Start(room, postgres.As("worker"), variables, "--isolation", "stock");
        Directory.Delete(folder, recursive: true);
        string[] grade = ["grade", "class", "--out", "report", "--queue", postgres.As("ada")];
        Assert.Equal(0, (await room.Grader([.. grade, "--detach"])).ExitCode);
        Assert.Equal(3, await broken.End());
        Assert.EndsWith(
            $"\ngrader failed: This machine cannot grade any more: {folder}/ cannot be used for temporary files: Unable to find "
                + "the specified file.\n",
            broken.Said,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "0 0",
            await postgres.Ask(
                "SELECT concat_ws(' ', count(*) FILTER (WHERE cardinality(workers) > 0), count(failure)) FROM grader.items"
            )
        );
        await using var other = await StartedWorker.Start(room, postgres.As("worker"), "--isolation", "stock");
        var graded = await room.Grader(grade);
        Assert.True(graded.ExitCode == 0, graded.Err);
    }

    [Fact]
    public async Task Who_leaves_while_the_database_is_away_did_not_end_over_what_it_had()
    {
        using var room = new Classroom();
        await postgres.Require().MakeQueue(room);
        room.Write(
            "class/ada/01-one.csx",
            Classroom.Right.Replace("y = f(1)", "y = f(1); while (true);", StringComparison.Ordinal)
        );
        room.Write("exercises/01-one/exercise.csx", Classroom.InOneSecond);
        string[] grade = ["grade", "class", "--out", "away", "--isolation", "none", "--queue", postgres.As("ada")];
        Assert.Equal(0, (await room.Grader([.. grade, "--detach"])).ExitCode);
        await using (var leaving = await StartedWorker.Start(room, postgres.As("worker"), "--isolation", "none"))
        {
            await postgres.Until("SELECT count(*) > 0 FROM grader.items WHERE cardinality(workers) > 0");
            await postgres.Stop();
            Assert.Equal(0, await leaving.Stop());
            Assert.EndsWith(
                "\nStopped. The queue did not answer: what was not done, others begin again once it does.\n",
                leaving.Said,
                StringComparison.Ordinal
            );
        }
        await postgres.Start();
        // Two more would be too many, if it counted.
        await postgres.Ask("UPDATE grader.items SET workers = workers || '{a:1,b:2}'");
        await using var other = await StartedWorker.Start(room, postgres.As("worker"), "--isolation", "none");
        var graded = await room.Grader(grade);
        Assert.True(graded.ExitCode == 0, graded.Err);
        Assert.Equal("graded", (string?)(await room.Report("away"))["submissions"]![0]!["status"]);
    }
}
