using Grader.Sandbox.Tests.Cli;
using Grader.Sandbox.Tests.Queue;
using Grader.Sandbox.Tests.Readme;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Gradebook;

/// <summary>What an instructor sees whose gradebook is in PostgreSQL, with the real executable.</summary>
public sealed class DatabaseGradingTests(PostgresCluster postgres) : IClassFixture<PostgresCluster>, IAsyncLifetime
{
    private const string Secret = "secret-word";

    private readonly KeptClass _class = KeptClass.Of(("ada", Classroom.Right), ("bob", Classroom.Half));
    private string _database = "";

    private string Place => postgres.Place.Replace("grader on", $"{_database} on", StringComparison.Ordinal);

    public async ValueTask InitializeAsync()
    {
        _database = (await KeptRows.NewDatabase(postgres.Require())).Connection.Name!;
        _class.Room.Write("grades.txt", $"{postgres.As("owner", _database)};Password={Secret}");
    }

    public ValueTask DisposeAsync()
    {
        _class.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<Ended> Grade(params string[] more) => _class.Grade(["--keep", "@grades.txt", .. more]);

    [Fact]
    public async Task It_is_graded_again_compared_and_decided_on_as_one_in_a_file()
    {
        var first = await Grade();
        Assert.True(first.ExitCode == 0, first.Err);
        Assert.False(File.Exists(_class.Gradebook));
        var report = await File.ReadAllTextAsync(_class.Room.At("report/report.json"), TestContext.Current.CancellationToken);
        var second = await Grade("--diff");
        Assert.Equal((0, "2 of 2 files were graded before and are not graded again.\n"), (second.ExitCode, second.Err));
        Assert.Equal(
            report,
            await File.ReadAllTextAsync(_class.Room.At("report/report.json"), TestContext.Current.CancellationToken)
        );

        var set = await _class.Book("set", "bob", "01", "f", "1.5", "--why", "The idea is right.", "--in", "@grades.txt");
        Assert.StartsWith("bob, 01-one, f: 1.5/2 from now on (the grader gave 0).\n", set.Out, StringComparison.Ordinal);
        _class.HandIn("ada", $"{Classroom.Half}// Mine.\n");
        var third = await Grade("--diff");
        Assert.StartsWith("1 of 2 files was graded before", third.Err, StringComparison.Ordinal);
        Assert.EndsWith(
            ":\n  ada, 01-one, f: from 2/2 to 0/2; the file changed\n"
                + "  bob, 01-one, f: from 0/2 to 1.5/2; a person decided: The idea is right.\n",
            third.Out,
            StringComparison.Ordinal
        );
        // Copied into a file, and from there, it goes on as it is.
        var copied = await _class.Book("copy", "copy.db", "--in", "@grades.txt");
        Assert.Equal((0, "The copy is copy.db\n"), (copied.ExitCode, copied.Out));
        Assert.StartsWith(
            "Nobody moved since grading 2 of ",
            (await _class.Book("diff", "@grades.txt", "copy.db")).Out,
            StringComparison.Ordinal
        );
        File.Move(_class.Room.At("copy.db"), _class.Gradebook);
        File.Delete(_class.Room.At("report/gradebook-elsewhere.txt"));
        Assert.Equal("2 of 2 files were graded before and are not graded again.\n", (await _class.Grade()).Err);
    }

    [Fact]
    public async Task Nothing_of_how_it_is_reached_is_shown_but_where_it_is()
    {
        var shown = new List<Ended>
        {
            await Grade("--format", "json,html,table"),
            await _class.Book("show", "--in", "@grades.txt"),
            await _class.Book("copy", "@grades.txt", "--in", "@grades.txt"),
            await _class.Book("show", "--in", $"Host=127.0.0.1;Password={Secret}"),
            await _class.Book("show", "--in", $"postgresql://owner:{Secret}@127.0.0.1/x"),
            await _class.Book("show", "--in", $"host=127.0.0.1 password={Secret}"),
            await _class.Room.Grader("analyze", $"Database=x;Password={Secret}"),
        };
        Assert.Equal([0, 0, 2, 2, 2, 2, 2], shown.Select(e => e.ExitCode));
        Assert.Equal(
            "A password on a command line can be read by everyone on this machine, and this one should be changed. Put the "
                + "connection string into a file that only you can read: --in @FILE. Or into the variable GRADER_GRADEBOOK: "
                + "--in env.\n",
            shown[3].Err
        );
        Assert.DoesNotContain(
            shown,
            e => e.Out.Contains(Secret, StringComparison.Ordinal) || e.Err.Contains(Secret, StringComparison.Ordinal)
        );
        Assert.All(
            Directory.GetFiles(_class.Room.At("report"), "*", SearchOption.AllDirectories),
            f => Assert.DoesNotContain(Secret, File.ReadAllText(f), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Who_forgets_the_database_or_names_another_is_told_and_begins_no_second_gradebook()
    {
        await Grade();
        var forgotten = await _class.Grade();
        Assert.Equal(
            (
                2,
                $"The gradebook of 'report' is in {Place}. Nothing was graded. Name that with --keep, or begin another one "
                    + "beside the report with --force.\n"
            ),
            (forgotten.ExitCode, forgotten.Err)
        );
        var other = (await KeptRows.NewDatabase(postgres)).Connection.Name!;
        var named = await _class.Grade("--keep", postgres.As("owner", other));
        Assert.Equal(
            (
                2,
                $"The gradebook of 'report' is in {Place}, and --keep names "
                    + $"{Place.Replace(_database, other, StringComparison.Ordinal)}. Nothing was graded. Name "
                    + "the first, or grade into the other one all the same with --force.\n"
            ),
            (named.ExitCode, named.Err)
        );
        Assert.Equal(0L, await postgres.Ask("SELECT count(*) FROM pg_namespace WHERE nspname = 'gradebook'", other));
        _class.Room.Write("other/bob/01-one.csx", Classroom.Half);
        var mixed = await _class.Room.Grader("grade", "other", "--out", "report", "--keep", "@grades.txt");
        Assert.Equal(
            (
                2,
                $"'{Place}' holds the gradebook of another class: 'class', with the exercises in 'exercises'. Nothing was "
                    + "graded. Give --keep another database, or grade into that gradebook all the same with --force.\n"
            ),
            (mixed.ExitCode, mixed.Err)
        );
        var without = await _class.Room.Grader("grade", "class", "--keep", "@grades.txt");
        Assert.Equal((2, "--keep needs a folder for the report as well: add --out DIR.\n"), (without.ExitCode, without.Err));
    }

    [Fact]
    public async Task One_that_is_killed_goes_on_where_it_was_and_no_other_process_loads_what_speaks_to_databases()
    {
        for (var i = 0; i < 12; i++)
        {
            _class.HandIn($"student-{i:d2}", $"{Classroom.Half}// {i}\n");
        }
        var loaded = await KillWhen(["--keep", "@grades.txt"], async () => await Count() >= 3);
        Assert.Contains("Npgsql", loaded, StringComparison.Ordinal);
        var kept = await Count();
        Assert.InRange(kept, 3, 13);
        var resumed = await Grade();
        Assert.True(resumed.ExitCode == 0, resumed.Err);
        Assert.StartsWith($"{kept} of 14 files were graded before", resumed.Err, StringComparison.Ordinal);
        Assert.Equal((14L, 1L), (await Count(), await postgres.Ask("SELECT count(*) FROM gradebook.\"Gradings\"", _database)));

        _class.Room.Write("report/gradebook-elsewhere.txt", "");
        var without = await KillWhen(["--force"], () => Task.FromResult(File.Exists(_class.Gradebook)));
        Assert.Contains("Sqlite", without, StringComparison.Ordinal);
        Assert.DoesNotContain("Npgsql", without, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_its_page_tells_to_type_works()
    {
        using var room = new Classroom();
        var id = room.At("exercises/01-one-sample/exercise.csx");
        room.Write("exercises/01-one-sample/exercise.csx", Named(Classroom.Exercise));
        Directory.Delete(room.At("exercises/01-one"), recursive: true);
        room.Write("class/ada/01-one-sample.csx", Named(Classroom.Half));
        room.Write("class/bob/01-one-sample.csx", Named(Classroom.Right));
        room.Write("grades.txt", $"{postgres.As("ada", "grades")};Password={Secret}");
        await postgres.Ask("CREATE ROLE ada LOGIN", "postgres");
        Assert.True(File.Exists(id));
        var (folder, port) = postgres.Socket;
        foreach (var line in SecurityPage.LinesOf("docs/gradebook.md").Where(l => l.Length > 0))
        {
            var ended = await Ended.Of(
                "/bin/sh",
                ["-c", line.Replace(" mse ", " f ", StringComparison.Ordinal)],
                room.Folder,
                new Dictionary<string, string?>(Classroom.Plain)
                {
                    ["PATH"] = $"{PostgresCluster.Programs}:{Classroom.Plain["PATH"]}",
                    ["PGHOST"] = folder,
                    ["PGPORT"] = $"{port}",
                    ["PGUSER"] = "owner",
                },
                TestContext.Current.CancellationToken
            );
            Assert.True(ended.ExitCode == 0, $"{line}\n{ended.Out}{ended.Err}");
            // What is in the way of the next line.
            File.Delete(room.At("backup.db"));
            if (line.EndsWith("--diff", StringComparison.Ordinal) && !line.Contains("--keep", StringComparison.Ordinal))
            {
                room.Write("class/bob/01-one-sample.csx", $"{Named(Classroom.Right)}// Again.\n");
                Assert.Equal(0, (await room.Grader("grade", "class", "--out", "report")).ExitCode);
            }
        }
    }

    private static string Named(string text) => text.Replace("01-one", "01-one-sample", StringComparison.Ordinal);

    private async Task<long> Count() =>
        await postgres.Ask("SELECT to_regclass('gradebook.\"Verdicts\"') IS NOT NULL", _database) is true
            ? (long)(await postgres.Ask("SELECT count(*) FROM gradebook.\"Verdicts\"", _database))!
            : 0;

    /// <returns>What it had loaded by then.</returns>
    private async Task<string> KillWhen(string[] more, Func<Task<bool>> isTime)
    {
        var loaded = "";
        var start = Ended.Starting(
            Classroom.Executable,
            ["grade", "class", "--out", "report", "--jobs", "1", .. more],
            _class.Room.Folder,
            Classroom.Plain
        );
        var (isDue, asked) = (false, Task.CompletedTask);
        await Ended.Of(
            start,
            Deadline.ForMany,
            TestContext.Current.CancellationToken,
            grading =>
            {
                if (isDue && loaded.Length == 0)
                {
                    loaded = File.ReadAllText($"/proc/{grading.Id}/maps");
                    grading.Kill();
                }
                asked = asked.IsCompleted && !isDue ? Ask() : asked;
            }
        );
        await asked;
        return loaded;

        async Task Ask() => isDue = await isTime();
    }
}
