using Grader.Sandbox.Tests.Cli;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Grader.Sandbox.Tests.Gradebook;

/// <summary>A gradebook that cannot be used is one line, exit code 2, and stays as it is.</summary>
public sealed class UnusableGradebookTests
{
    private const string Otherwise = "Give --out another folder.";

    [Fact]
    public Task A_file_that_is_none_stays() =>
        IsRefused(
            book => File.WriteAllText(book, "Dear diary"),
            $"'report/gradebook.db' is no gradebook. It was left as it is. {Otherwise}"
        );

    [Fact]
    public Task An_empty_file_stays() =>
        IsRefused(
            book => File.WriteAllText(book, ""),
            $"'report/gradebook.db' is no gradebook. It was left as it is. {Otherwise}"
        );

    [Fact]
    public Task Somebody_elses_database_stays() =>
        IsRefused(
            book =>
            {
                File.Delete(book);
                Tell(book, "CREATE TABLE Cars (Id INTEGER)");
            },
            $"'report/gradebook.db' is no gradebook. It was left as it is. {Otherwise}"
        );

    [Fact]
    public Task One_of_a_later_version_stays() =>
        IsRefused(
            book => Tell(book, "PRAGMA user_version = 99"),
            "The gradebook 'report/gradebook.db' was written by a later grader, and was left as it is. Use that one, or: "
                + Otherwise
        );

    [Fact]
    public Task A_damaged_one_stays() =>
        IsRefused(
            book =>
            {
                using var file = File.OpenWrite(book);
                file.Position = 4096;
                file.Write(Enumerable.Repeat((byte)0xA5, 3 * 4096).ToArray());
            },
            "The gradebook 'report/gradebook.db' is damaged, and was left as it is. Take a copy of it from before, or move it "
                + $"away. {Otherwise}"
        );

    [Fact]
    public async Task A_folder_in_its_place_stays()
    {
        using var room = KeptClass.Of(("ada", Classroom.Right));
        Directory.CreateDirectory(room.Gradebook);
        var ended = await room.Grade();
        Assert.Equal(
            (2, $"'report/gradebook.db' is no gradebook: it is a folder. It was left as it is. {Otherwise}\n"),
            (ended.ExitCode, ended.Err)
        );
    }

    [Fact]
    public async Task Two_gradings_at_once_are_one_and_a_line_about_the_other()
    {
        using var room = KeptClass.Of(
            ("ada", Classroom.Right.Replace("return 2 * x;", "while (true) { }", StringComparison.Ordinal))
        );
        var first = 0;
        Task<Ended>? second = null;
        var start = Ended.Starting(
            Classroom.Executable,
            ["grade", "class", "--out", "report"],
            room.Room.Folder,
            Classroom.Plain
        );
        await Ended.Of(
            start,
            Grader.Tests.Running.Deadline.ForOne,
            TestContext.Current.CancellationToken,
            grading =>
            {
                first = grading.Id;
                if (second is null && File.Exists(room.Room.At("report/report.json")))
                {
                    second = room.Grade();
                }
                if (second is { IsCompleted: true })
                {
                    grading.Kill();
                }
            }
        );
        var refused = await second!;
        Assert.Equal(
            (
                2,
                "",
                $"The gradebook 'report/gradebook.db' is in use by process {first} on {Environment.MachineName}, which grades "
                    + $"into it. Wait until that has ended. {Otherwise}\n"
            ),
            (refused.ExitCode, refused.Out, refused.Err)
        );
    }

    [Fact]
    public async Task A_disk_that_is_full_keeps_what_was_graded_and_the_grading_goes_on_when_there_is_room()
    {
        // Long names make much to keep of few files.
        var name = new string('n', 240);
        using var room = KeptClass.Of([.. Enumerable.Range(0, 24).Select(i => ($"s{i:d2}{name}", $"{Classroom.Half}// {i}\n"))]);
        using var disk = SmallDisk.MountAt(room.Room.At("report"), "160k");
        Assert.SkipUnless(disk.IsMounted, "A file system in memory cannot be mounted here.");
        var full = await room.Grade("--jobs", "2");
        Assert.Equal(2, full.ExitCode);
        Assert.Matches(
            @"\nThe gradebook 'report/gradebook\.db' cannot be written: the disk is full\. Make room there, and give the same "
                + @"command again\. [0-9]+ of 24 files are graded and kept\.\n$",
            full.Err
        );
        Assert.Contains("s00", full.Out, StringComparison.Ordinal);
        Assert.Equal("ok", room.CheckIntegrity());
        var kept = (long)room.AskCopy("SELECT count(*) FROM Entries")!;
        Assert.InRange(kept, 1, 23);
        Assert.Contains($" {kept} of 24 files are graded and kept", full.Err, StringComparison.Ordinal);

        disk.Enlarge("20m");
        var resumed = await room.Grade();
        Assert.Equal(0, resumed.ExitCode);
        Assert.StartsWith($"{kept} of 24 files were graded before", resumed.Err, StringComparison.Ordinal);
        Assert.Equal(24, (await room.Report())["submissions"]!.AsArray().Count(s => (string)s!["status"]! == "graded"));
    }

    [Fact]
    public async Task A_folder_that_is_read_only_is_said_before_anything_is_graded()
    {
        using var room = KeptClass.Of(("ada", Classroom.Right));
        using var disk = SmallDisk.MountAt(room.Room.At("report"), "1m");
        Assert.SkipUnless(disk.IsMounted, "A file system in memory cannot be mounted here.");
        disk.MakeReadOnly();
        var ended = await room.Grade();
        Assert.Equal(
            (
                2,
                "",
                "The gradebook 'report/gradebook.db' cannot be written: permission denied, or the folder is read-only. "
                    + $"{Otherwise}\n"
            ),
            (ended.ExitCode, ended.Out, ended.Err)
        );
    }

    private static async Task IsRefused(Action<string> harm, string line)
    {
        using var room = KeptClass.Of(("ada", Classroom.Right));
        await room.Grade();
        harm(room.Gradebook);
        var before = await File.ReadAllBytesAsync(room.Gradebook, TestContext.Current.CancellationToken);
        var report = await File.ReadAllBytesAsync(room.Room.At("report/report.json"), TestContext.Current.CancellationToken);
        foreach (var more in (string[])["", "--force"])
        {
            var ended = await room.Grade([.. new[] { more }.Where(m => m.Length > 0)]);
            Assert.Equal((2, "", $"{line}\n"), (ended.ExitCode, ended.Out, ended.Err));
        }
        Assert.Equal(2, (await room.Book("show")).ExitCode);
        Assert.Equal(before, await File.ReadAllBytesAsync(room.Gradebook, TestContext.Current.CancellationToken));
        Assert.Equal(
            report,
            await File.ReadAllBytesAsync(room.Room.At("report/report.json"), TestContext.Current.CancellationToken)
        );
    }

    private static void Tell(string book, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={book};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
