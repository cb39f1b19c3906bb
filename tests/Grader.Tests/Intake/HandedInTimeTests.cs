using System.Globalization;
using Grader.Intake;
using Xunit;

namespace Grader.Tests.Intake;

/// <summary>What platforms say of when something was handed in, and which times say nothing.</summary>
public sealed class HandedInTimeTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static string Times(string path) =>
        string.Join('\n', Found.Files(path).Select(f => $"{f.File} {Said(f)}").Order(StringComparer.Ordinal));

    private static string Said(HandedInFile file) =>
        (file.IsPlatformsTime, file.Modified, file.IsMarkedLate) switch
        {
            (true, { } time, null) => $"{time.ToString("yyyy-MM-dd HH:mm:ss.f", CultureInfo.InvariantCulture)} {time.Kind}",
            (false, null, { } late) => late ? "late" : "in time",
            (false, { }, null) => "as the file says",
            (false, null, null) => "nothing",
            var other => throw new InvalidOperationException(other.ToString()),
        };

    [Theory]
    [InlineData("2026-11-01 10:00:00.123456 UTC", "2026-11-01 10:00:00.1 Utc")]
    [InlineData("2026-11-01 10:00:00 UTC\r\n", "2026-11-01 10:00:00.0 Utc")]
    [InlineData("\uFEFF2026-11-01 10:00", "2026-11-01 10:00:00.0 Utc")] // nbgrader takes it for UTC
    [InlineData("2026-11-01 10:00:00 +0100", "2026-11-01 09:00:00.0 Utc")]
    [InlineData("2026-11-01 10:00:00 -05:30", "2026-11-01 15:30:00.0 Utc")]
    [InlineData("2026-07-01 10:00:00.5 America/Los_Angeles", "2026-07-01 17:00:00.5 Utc")]
    [InlineData("2026-11-01 10:00:00 CET", "2026-11-01 10:00:00.0 Unspecified")]
    [InlineData("2026-11-01 10:00:00 Mars/Olympus", "2026-11-01 10:00:00.0 Unspecified")]
    [InlineData("2026-02-30 10:00:00 UTC", "as the file says")]
    [InlineData("yesterday", "as the file says")]
    [InlineData("", "as the file says")]
    public void Nbgraders_timestamp_is_when_its_assignment_was_handed_in(string text, string said)
    {
        _folder.Write("submitted/ada/ps1/01.csx", "1");
        _folder.Write("submitted/ada/ps1/a.txt", "");
        _folder.Write("submitted/ada/ps1/timestamp.txt", text);
        Assert.Equal($"ada/ps1/01.csx {said}", Times(_folder.At("submitted")));
    }

    [Fact]
    public void A_timestamp_that_nobody_can_read_is_told()
    {
        _folder.Write("submitted/ada/ps1/01.csx", "1");
        _folder.Write("submitted/ada/ps1/timestamp.txt", "yesterday");
        _folder.Write("submitted/bob/ps1/01.csx", "1");
        _folder.Write("submitted/bob/ps1/timestamp.txt", "2026-11-02 10:00:00 UTC");
        Assert.Contains(
            "When 1 file was handed in is nowhere to be read, and the time of the file itself is taken: 'ada/ps1/01.csx'.",
            Found.Remarks(_folder.At("submitted"))
        );
    }

    [Fact]
    public void It_is_found_in_a_folder_in_a_course_and_in_an_archive_of_one_and_is_for_its_own_assignment()
    {
        (string Path, string Text)[] files =
        [
            ("course/submitted/ada/ps1/src/01.csx", "1"),
            ("course/submitted/ada/ps1/timestamp.txt", "2026-11-01 10:00:00 UTC"),
            ("course/submitted/ada/ps2/02.csx", "1"),
            ("course/submitted/bob/ps1/01.csx", "1"),
            ("course/submitted/bob/ps1/timestamp.txt", "2026-11-02 10:00:00 UTC"),
        ];
        foreach (var (path, text) in files)
        {
            _folder.Write(path, text);
        }
        const string Said = """
            submitted/ada/ps1/src/01.csx 2026-11-01 10:00:00.0 Utc
            submitted/ada/ps2/02.csx as the file says
            submitted/bob/ps1/01.csx 2026-11-02 10:00:00.0 Utc
            """;
        Assert.Equal(Said, Times(_folder.At("course")));
        var zip = _folder.Write("course.zip", Zips.Of([.. files]));
        Assert.Equal(Said.Replace("submitted/", "course/submitted/", StringComparison.Ordinal), Times(zip));
    }

    [Fact]
    public void A_timestamp_that_a_student_packed_says_nothing()
    {
        _folder.Write("submitted/ada/ps1.zip", Zips.Of(("01.csx", "1"), ("timestamp.txt", "2020-01-01 10:00:00 UTC")));
        _folder.Write("submitted/bob/ps1/01.csx", "1");
        _folder.Write("submitted/bob/ps1/timestamp.txt", "2026-11-02 10:00:00 UTC");
        Assert.Equal(
            "ada/ps1.zip/01.csx as the file says\nbob/ps1/01.csx 2026-11-02 10:00:00.0 Utc",
            Times(_folder.At("submitted"))
        );
    }

    [Fact]
    public void Canvas_marks_what_is_late_and_Blackboard_says_when()
    {
        _folder.Write("canvas/lovelaceada_101_2001_01.csx", "1");
        _folder.Write("canvas/babbagecharles_LATE_102_2002_01.csx", "1");
        Assert.Equal(
            "babbagecharles_LATE_102_2002_01.csx late\nlovelaceada_101_2001_01.csx in time",
            Times(_folder.At("canvas"))
        );
        _folder.Write("blackboard/Homework 1_adal_attempt_2026-11-01-23-58-00_01.csx", "1");
        _folder.Write("blackboard/Homework 1_bob_attempt_2026-11-02-23-58-00_01.csx", "1");
        Assert.Equal(
            """
            Homework 1_adal_attempt_2026-11-01-23-58-00_01.csx 2026-11-01 23:58:00.0 Unspecified
            Homework 1_bob_attempt_2026-11-02-23-58-00_01.csx 2026-11-02 23:58:00.0 Unspecified
            """,
            Times(_folder.At("blackboard"))
        );
    }

    [Fact]
    public void Times_of_files_that_git_checked_out_say_nothing()
    {
        _folder.Write("class/ada/.git/config", "");
        _folder.Write("class/ada/src/01.csx", "1");
        _folder.Write("class/bob/.git", "gitdir: ../.git/worktrees/bob");
        _folder.Write("class/bob/01.csx", "1");
        _folder.Write("class/cyd/01.csx", "1");
        Assert.Equal("ada/src/01.csx nothing\nbob/01.csx nothing\ncyd/01.csx as the file says", Times(_folder.At("class")));
        _folder.Write("class/.git/config", "");
        Assert.Equal("ada/src/01.csx nothing\nbob/01.csx nothing\ncyd/01.csx nothing", Times(_folder.At("class")));
        _folder.Write("hw1-submissions/hw1-ada/01.csx", "1");
        Assert.Equal("hw1-ada/01.csx nothing", Times(_folder.At("hw1-submissions")));
    }
}
