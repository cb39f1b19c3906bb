using System.Text.Json.Nodes;
using Grader.Sandbox.Tests.Readme;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Cli.Verbs;

/// <summary>Results for other programs, with the real executable.</summary>
public sealed class FormatTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_command_of_its_page_shows_a_table_and_writes_a_file_beside_the_report()
    {
        var words = Assert.Single(SecurityPage.LinesOf("docs/formats.md")).Split(' ');
        Assert.Equal("grader", words[0]);
        using var room = new Classroom();
        room.Write("class/ada/01-one.csx", Classroom.Half);
        var ended = await room.Grader(words[1..]);
        Assert.Equal((0, ""), (ended.ExitCode, ended.ExitCode == 0 ? "" : ended.Err));
        Assert.EndsWith(
            $"The report is in {Path.Combine("report", "report.json")}\njunit is in {Path.Combine("report", "junit.xml")}\n",
            ended.Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\"ada/01-one\"",
            await File.ReadAllTextAsync(room.At("report/junit.xml"), Cancellation),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Gradescope_has_what_counts_and_a_test_for_each_hole()
    {
        using var room = new Classroom();
        room.Write("submission/01-one.csx", Classroom.Half);
        var ended = await room.Grader("grade", "submission", "--out", "results", "--format", "gradescope");
        Assert.True(ended.ExitCode == 0, ended.Err);
        var results = JsonNode.Parse(await File.ReadAllTextAsync(room.At("results/results.json"), Cancellation))!;
        Assert.Equal("2", $"{results["score"]}");
        Assert.Equal(["1.1 failed", "1.2 passed"], results["tests"]!.AsArray().Select(t => $"{t!["number"]} {t["status"]}"));
    }

    [Fact]
    public async Task What_was_graded_before_Gradescope_killed_it_is_there_and_is_no_score()
    {
        using var room = new Classroom();
        room.Write("exercises/02-two/exercise.csx", Classroom.Exercise.Replace("01-one", "02-two", StringComparison.Ordinal));
        room.Write("submission/01-one.csx", Classroom.Right);
        room.Write(
            "submission/02-two.csx",
            Classroom
                .Right.Replace("return 2 * x;", "while (true) { }", StringComparison.Ordinal)
                .Replace("01-one", "02-two", StringComparison.Ordinal)
        );
        string[] words = ["grade", room.At("submission"), "--course", room.At("exercises"), "--out", room.At("made")];
        var results = "";
        await Ended.Of(
            Classroom.Starting([.. words, "--jobs", "1", "--format", "gradescope"]),
            Deadline.ForOne,
            Cancellation,
            grading =>
            {
                results = File.Exists(room.At("made/results.json")) ? File.ReadAllText(room.At("made/results.json")) : "";
                if (results.Contains("4 of 4 points", StringComparison.Ordinal))
                {
                    grading.Kill();
                }
            }
        );
        Assert.Null(JsonNode.Parse(results)!["score"]);
        Assert.Equal(
            "There is no score, because the grader could not grade all of it. That is no zero.\n01-one: 4 of 4 points.\n"
                + "02-two.csx: could not be graded. It was not graded: the grading was stopped.",
            $"{JsonNode.Parse(results)!["output"]}"
        );
    }

    [Fact]
    public async Task A_form_of_one_student_is_not_made_of_a_class()
    {
        using var room = new Classroom();
        room.Write("class/ada/01-one.csx", Classroom.Right);
        room.Write("class/bob/01-one.csx", Classroom.Half);
        var ended = await room.Grader("grade", "class", "--format", "prairielearn");
        Assert.Equal(2, ended.ExitCode);
        Assert.Equal(
            "prairielearn is the form of one student's results, and these are several students'. Grade each by itself, or ask "
                + "for another format.\n",
            ended.Err
        );
    }
}
