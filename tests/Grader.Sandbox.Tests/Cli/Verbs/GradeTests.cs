using System.Text.Json;
using System.Text.Json.Nodes;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Cli.Verbs;

/// <summary>What an instructor and a CI type, with the real executable.</summary>
public sealed class GradeTests
{
    [Fact]
    public async Task A_class_is_a_table_on_standard_output_and_progress_on_standard_error_without_a_colour()
    {
        using var room = TwoStudents();
        var ended = await room.Grader("grade", "class", "--out", "made/report", "--jobs", "2");
        Assert.Equal(
            """
              student   01-one   total   percent
            ──────────────────────────────────────
              ada          4/4     4/4     100 %
              bob          2/4     2/4      50 %

            The report is in made/report/report.json

            """,
            ended.Out
        );
        Assert.Matches(@"^Grading 2 files \.\.\.\n(.+\n)*Graded 2 files in [0-9.]+ s\.\n(The slowest .+\n)?$", ended.Err);
        Assert.Equal(0, ended.ExitCode);
        var report = await room.Report("made/report");
        Assert.Equal(
            ["ada/01-one.csx", "bob/01-one.csx"],
            report["submissions"]!.AsArray().Select(s => s!["file"]!.GetValue<string>())
        );
    }

    [Fact]
    public async Task Json_alone_is_standard_output_and_the_same_seed_gives_the_same()
    {
        using var room = TwoStudents();
        var first = await room.Grader("grade", "class", "--format", "json", "--seed", "7");
        var second = await room.Grader("grade", "class", "--format", "json", "--seed", "7", "--jobs", "1");
        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Equal(WithoutSeconds(first.Out), WithoutSeconds(second.Out));
        Assert.Equal(
            ["version", "grader", "isolation", "seed", "submissions", "totals", "clusters", "analysis"],
            JsonNode.Parse(first.Out)!.AsObject().Select(member => member.Key)
        );
        Assert.Equal(
            ["file", "student", "exercise", "status", "score", "max", "seconds", "message", "holes", "diagnostics", "edits"],
            JsonNode.Parse(first.Out)!["submissions"]![0]!.AsObject().Select(member => member.Key)
        );
    }

    [Theory]
    [InlineData("50", 0)]
    [InlineData("50.1", 1)]
    public async Task The_exit_code_says_whether_enough_was_earned(string percent, int exitCode)
    {
        using var room = TwoStudents();
        Assert.Equal(exitCode, (await room.Grader("grade", "class/bob/01-one.csx", "--fail-under", percent)).ExitCode);
    }

    [Fact]
    public async Task A_chosen_exercise_holds_for_files_that_name_another_or_none()
    {
        using var room = new Classroom();
        room.Write("draft.csx", Classroom.Right.Replace("01-one", "99-none", StringComparison.Ordinal));
        Assert.Contains(
            "\n  draft.csx      4/4     4/4     100 %\n",
            (await room.Grader("grade", "draft.csx", "--exercise", "01-one")).Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Without_isolation_one_line_says_so_and_the_report_does_too()
    {
        using var room = TwoStudents();
        var ended = await room.Grader("grade", "class", "--out", "report", "--isolation", "none");
        Assert.StartsWith(
            "Isolation is no better than tier N here: programs that are graded can get at its files, its network, other "
                + "processes and more memory than they may.\nGrading 2 files ...\n",
            ended.Err,
            StringComparison.Ordinal
        );
        var report = await room.Report();
        Assert.Equal(
            """{"tier":"N","files":false,"network":false,"processes":false,"memory":false,"time":true,"remarks":[]}""",
            report["isolation"]!.ToJsonString()
        );
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_is_said_before_anything_is_graded()
    {
        using var room = TwoStudents();
        Directory.CreateDirectory(room.At("made/report.json"));
        var ended = await room.Grader("grade", "class", "--out", "made");
        Assert.Equal(
            (
                2,
                "",
                $"The report cannot be written: '{room.At("made/report.json")}' is a folder. Remove it, or give --out "
                    + "another folder.\n"
            ),
            (ended.ExitCode, ended.Out, ended.Err)
        );
    }

    [Fact]
    public async Task The_report_of_another_grading_is_replaced_with_force_alone()
    {
        using var room = TwoStudents();
        room.Write("made/report.json", "{}");
        var ended = await room.Grader("grade", "class", "--out", "made");
        Assert.Equal(
            (
                2,
                "",
                "'made' holds the report of another grading, and nothing was graded. Give --out another folder, or replace "
                    + "that with --force.\n"
            ),
            (ended.ExitCode, ended.Out, ended.Err)
        );
        Assert.Equal("{}", await File.ReadAllTextAsync(room.At("made/report.json"), TestContext.Current.CancellationToken));

        Assert.Equal(0, (await room.Grader("grade", "class", "--out", "made", "--force")).ExitCode);
        Assert.Equal(2, (await room.Report("made"))["submissions"]!.AsArray().Count);
    }

    [Fact]
    public async Task What_a_grading_had_graded_that_was_killed_is_in_its_report()
    {
        using var room = TwoStudents();
        room.Write(
            "class/bob/01-one.csx",
            Classroom.Right.Replace("return 2 * x;", "while (true) { }", StringComparison.Ordinal)
        );
        var start = Classroom.Starting([
            "grade",
            room.At("class"),
            "--course",
            room.At("exercises"),
            "--out",
            room.At("made"),
            "--jobs",
            "1",
        ]);
        await Ended.Of(
            start,
            Deadline.ForOne,
            TestContext.Current.CancellationToken,
            grading =>
            {
                if (Statuses(room).FirstOrDefault() == "ada: graded")
                {
                    grading.Kill();
                }
            }
        );
        Assert.Equal(["ada: graded", "bob: error It was not graded: the grading was stopped."], Statuses(room));
    }

    private static IEnumerable<string> Statuses(Classroom room) =>
        !File.Exists(room.At("made/report.json"))
            ? []
            : JsonNode.Parse(File.ReadAllText(room.At("made/report.json")))!["submissions"]!
                .AsArray()
                .Select(s => $"{s!["student"]}: {s["status"]} {s["message"]}".TrimEnd());

    private static Classroom TwoStudents()
    {
        var room = new Classroom();
        room.Write("class/ada/01-one.csx", Classroom.Right);
        room.Write("class/bob/01-one.csx", Classroom.Half);
        return room;
    }

    private static string WithoutSeconds(string json)
    {
        var report = JsonNode.Parse(json)!;
        foreach (var submission in report["submissions"]!.AsArray())
        {
            submission!.AsObject().Remove("seconds");
        }
        return report.ToJsonString(JsonSerializerOptions.Web);
    }
}
