using Xunit;

namespace Grader.Sandbox.Tests.Cli.Verbs;

/// <summary>A course's rules, with the real executable.</summary>
public sealed class PolicyTests
{
    private static readonly DateTime _due = new(2026, 2, 15, 18, 0, 0, DateTimeKind.Utc);

    private const string Told =
        "No platform says when 4 files were handed in: the time at which a file was changed last is taken for that.\n";

    [Fact]
    public async Task Lateness_costs_what_the_command_line_says_and_the_better_of_two_files_is_the_one_of_which_more_counts()
    {
        using var room = WithClass();
        var ended = await room.Grader(Words("--due", "2026-02-15T18:00Z", "--late-penalty", "30", "--pick", "best"));
        Assert.Equal(
            """
              student              01-one   total   percent
            ─────────────────────────────────────────────────
              ada                     4/4     4/4     100 %
              bob                   2.8/4   2.8/4      70 %
              cyd                     2/4     2/4      50 %
              cyd/01-one (1).csx    1.6/4   1.6/4      40 %

            bob/01-one.csx: late, 1 day: 1.2 points less
            cyd/01-one (1).csx: late, 2 days: 2.4 points less
            cyd/01-one (1).csx: a further file for 01-one; cyd/01-one.csx counts, for more of its points count
            The report is in report/report.json

            """,
            ended.Out
        );
        Assert.StartsWith(Told, ended.Err, StringComparison.Ordinal);
        var report = await room.Report();
        var bob = report["submissions"]!.AsArray().Single(s => s!["student"]!.GetValue<string>() == "bob")!;
        Assert.Equal("""{"days":1,"penalty":1.2}""", bob["late"]!.ToJsonString());
        Assert.Equal((4, 4), (bob["score"]!.GetValue<double>(), bob["max"]!.GetValue<double>()));
        Assert.Equal(_due.AddHours(1), bob["handedIn"]!.GetValue<DateTimeOffset>().UtcDateTime);
        Assert.Equal(
            ["ada 4/4", "bob 2.8/4", "cyd 2/4"],
            report["totals"]!.AsArray().Select(t => $"{t!["student"]} {t["points"]}/{t["max"]}")
        );
    }

    [Theory]
    [InlineData("73", 0)] // 8.8 of 12 count; 10 were earned
    [InlineData("74", 1)]
    public async Task What_lateness_costs_is_missing_where_a_percentage_has_to_be_reached(string percent, int exitCode)
    {
        using var room = WithClass();
        room.Write("exercises/course.json", """{ "pick": "best", "exercises": { "01-one": { "due": "2026-02-15T18:00Z" } } }""");
        var ended = await room.Grader(Words("--late-penalty", "30", "--fail-under", percent));
        Assert.Equal(exitCode, ended.ExitCode);
    }

    [Fact]
    public async Task What_is_not_released_counts_for_nothing_and_what_was_and_nobody_handed_in_counts_for_everybody()
    {
        using var room = WithTerm();
        var ended = await room.Grader(Words());
        Assert.Equal(
            """
              student          01-one   02-two   03-three   total   percent
            ─────────────────────────────────────────────────────────────────
              ada                 4/4        -          -     5/8    62.5 %
              bob                 4/4        -          -     5/8    62.5 %
              cyd                 4/4        -          -     5/8    62.5 %
              cyd/01-one.csx      2/4        -          -     2/4      50 %
              dan                   -        -        4/4     0/8       0 %

            cyd/01-one.csx: a further file for 01-one; cyd/01-one (1).csx counts, for it is newer
            03-three counts for nothing yet: it is released 2199-01-01 00:00 (UTC)
            The report is in report/report.json

            """,
            ended.Out
        );
        Assert.StartsWith(
            "Nobody handed in 02-two: by course.json it counts for everybody. To grade a single exercise, say --exercise ID.\n",
            ended.Err,
            StringComparison.Ordinal
        );
        var dan = (await room.Report())["submissions"]!.AsArray().Single(s => s!["student"]!.GetValue<string>() == "dan")!;
        Assert.Equal(
            "It counts for nothing yet: 03-three is released 2199-01-01 00:00 (UTC).",
            dan["message"]!.GetValue<string>()
        );
    }

    [Fact]
    public async Task Rules_that_make_no_sense_are_told_with_their_line_before_anything_is_graded_and_by_doctor()
    {
        using var room = WithClass();
        room.Write("exercises/course.json", "{\n  \"exercises\": {\n    \"01-on\": {}\n  }\n}");
        var ended = await room.Grader(Words());
        Assert.Equal(
            $"{Path.Combine("exercises", "course.json")}:3: There is no exercise '01-on' in this course. "
                + "Did you mean '01-one'?\n",
            ended.Err
        );
        Assert.Equal((2, "", false), (ended.ExitCode, ended.Out, Directory.Exists(room.At("report"))));
        var doctor = await room.Grader("doctor");
        Assert.Contains(
            "FAIL     course.json: line 3: There is no exercise '01-on' in this course.\n         Did you mean '01-one'?\n",
            doctor.Out,
            StringComparison.Ordinal
        );
        Assert.Equal(1, doctor.ExitCode);
    }

    [Fact]
    public async Task Nbgraders_timestamps_and_a_mark_of_Canvas_say_who_is_late()
    {
        using var room = new Classroom();
        room.Write("submitted/ada/ps1/01-one.csx", Classroom.Right);
        room.Write("submitted/ada/ps1/timestamp.txt", "2026-02-15 18:00:00 UTC\n");
        room.Write("submitted/bob/ps1/01-one.csx", Classroom.Right);
        room.Write("submitted/bob/ps1/timestamp.txt", "2026-02-15 13:00:01.5 America/New_York");
        room.Write("canvas/lovelaceada_101_2001_01-one.csx", Classroom.Right);
        room.Write("canvas/babbagecharles_LATE_102_2002_01-one.csx", Classroom.Right);
        string[] due = ["--due", "2026-02-15T18:00Z", "--late-penalty", "25"];
        var nbgrader = await room.Grader(["grade", "submitted", .. due]);
        Assert.EndsWith("\nbob/ps1/01-one.csx: late, 1 day: 1 point less\n", nbgrader.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("handed in", nbgrader.Err, StringComparison.Ordinal);
        var canvas = await room.Grader(["grade", "canvas", .. due]);
        Assert.EndsWith(
            "\nbabbagecharles_LATE_102_2002_01-one.csx: late, 1 day: 1 point less\n",
            canvas.Out,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            """
            Read as a Canvas download: 2 students, 1 late.
            1 file is marked as late, and nothing says by how much: that counts as 1 day.
            Grading 2 files ...

            """,
            canvas.Err,
            StringComparison.Ordinal
        );
    }

    private static string[] Words(params string[] options) => ["grade", "class", "--out", "report", .. options];

    // cyd is right two days late, and half right in time.
    private static Classroom WithClass()
    {
        var room = new Classroom();
        File.SetLastWriteTimeUtc(room.Write("class/ada/01-one.csx", Classroom.Right), _due);
        File.SetLastWriteTimeUtc(room.Write("class/bob/01-one.csx", Classroom.Right), _due.AddHours(1));
        File.SetLastWriteTimeUtc(room.Write("class/cyd/01-one.csx", Classroom.Half), _due.AddDays(-1));
        File.SetLastWriteTimeUtc(room.Write("class/cyd/01-one (1).csx", Classroom.Right), _due.AddDays(2));
        return room;
    }

    // 02 was released, and nobody handed it in; 03 was not, and dan did.
    private static Classroom WithTerm()
    {
        var room = WithClass();
        room.Write("exercises/02-two/exercise.csx", Classroom.Exercise.Replace("01-one", "02-two", StringComparison.Ordinal));
        room.Write("exercises/03-three/exercise.csx", Classroom.Exercise.Replace("01-one", "03-three", StringComparison.Ordinal));
        room.Write("class/dan/03-three.csx", Classroom.Right.Replace("01-one", "03-three", StringComparison.Ordinal));
        room.Write(
            "exercises/course.json",
            """
            {
              "timeZone": "UTC",
              "round": 5,
              "exercises": {
                "02-two": { "released": "2026-02-01" },
                "03-three": { "released": "2199-01-01" }
              }
            }
            """
        );
        return room;
    }
}
