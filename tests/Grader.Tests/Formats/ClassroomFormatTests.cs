using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Grader.Formats;
using Grader.Results;
using Xunit;
using static Grader.Tests.Formats.Findings;

namespace Grader.Tests.Formats;

/// <summary>What classroom-resources/autograding-grading-reporter makes of it: notify-classroom.js, console-results.js.</summary>
public sealed class ClassroomFormatTests
{
    [Fact]
    public void A_step_gives_every_hole_as_a_test_and_what_lateness_costs_as_one_more()
    {
        var file = File("01-one", Right("lr", 2), Wrong("mse", 3, "It is 3.") with { Points = 1, Hint = "Look again." }) with
        {
            Late = new(2, 0.5),
        };
        Assert.Equal(
            """{"version":1,"status":"fail","max_score":5,"tests":["""
                + """{"name":"01-one: lr, right, 2 of 2 points","status":"pass","score":2,"filename":"01-one.csx","line_no":10},"""
                + """{"name":"01-one: mse, partly right, 1 of 3 points","status":"fail","score":1,"message":"It is 3. Hint: Look again.","filename":"01-one.csx","line_no":10},"""
                + """{"name":"01-one: Handed in 2 days late: 0.5 points less","status":"fail","score":-0.5,"filename":"01-one.csx","line_no":0}"""
                + "]}\n",
            JsonFor(InputOf(file))
        );
        Assert.Equal((2.5, 5), Reported(InputOf(file)));
    }

    [Fact]
    public void It_is_an_output_of_the_step_called_result()
    {
        var piece = PieceFor(InputOf(File("01-one", Right("lr"))));
        Assert.Equal("GITHUB_OUTPUT", piece.Variable);
        Assert.Matches("^result<<(__end_of_result__)\n[A-Za-z0-9+/]+=*\n\\1\n$", piece.Text);
    }

    [Fact]
    public void All_files_of_a_repository_count_together_and_one_not_begun_is_one_test() =>
        Assert.Equal((3, 7), Reported(InputOf(File("01-one", Right("a", 3)), File("02-two", Hole("b", Verdict.Unfilled, 0, 4)))));

    [Fact]
    public void What_a_person_gave_counts()
    {
        var hole = Wrong("mse", 2) with { Points = 1.5, Override = new(0, "Nearly.", DateTimeOffset.UnixEpoch) };
        Assert.Equal((1.5, 2), Reported(InputOf(File("01-one", hole))));
    }

    [Fact]
    public void A_score_of_before_that_stands_counts()
    {
        var file = File("01-one", Wrong("mse", 2)) with { Score = 2, Held = new(0, "the exercise changed") };
        Assert.Equal((2, 2), Reported(InputOf(file)));
        Assert.Contains("\"01-one: 2 more points count\",\"status\":\"pass\"", JsonFor(InputOf(file)));
    }

    [Fact]
    public void Where_the_grader_failed_Classroom_is_told_no_points_and_it_is_an_error_and_no_failure()
    {
        var error = SubmissionReport.NotGraded("01.csx", null, "01", SubmissionStatus.Error, "The compiler did not start.");
        Assert.Null(Reported(InputOf(error)));
        Assert.Equal(
            """{"version":1,"status":"error","max_score":0,"tests":[{"name":"01: the grader failed, which is no zero","status":"error","score":0,"message":"The compiler did not start.","filename":"01.csx","line_no":0}]}"""
                + "\n",
            JsonFor(InputOf(error))
        );
    }

    [Fact]
    public void Beside_what_was_graded_a_failure_of_the_grader_costs_nothing()
    {
        var error = SubmissionReport.NotGraded("02.csx", null, "02", SubmissionStatus.Error, "No.") with { Max = 10 };
        Assert.Equal((1, 1), Reported(InputOf(File("01-one", Right("a")), error)));
    }

    [Fact]
    public void Its_sum_is_what_counts() =>
        Gen.Int[0, 400]
            .Select(n => n / 100.0)
            .Array[1, 30]
            .SelectMany(points => Gen.Int[0, 300].Select(penalty => (points, penalty / 100.0)))
            .Sample(
                (points, penalty) =>
                {
                    var file = File("01-one", [.. points.Select((p, i) => Wrong($"h{i}", 4) with { Points = p })]);
                    var late = file with { Score = Grader.Words.PointSum.Of(points), Late = new(1, penalty) };
                    Assert.Equal(late.Credit!.Value, Reported(InputOf(late))!.Value.Points, precision: 9);
                }
            );

    [Fact]
    public void Many_long_messages_still_fit_into_a_variable_of_the_environment()
    {
        var text = string.Concat(Enumerable.Repeat("学 \"x\" ", 1000));
        var input = InputOf([
            .. Enumerable
                .Range(0, 60)
                .Select(i =>
                    File($"{i}", [.. Enumerable.Range(0, 5).Select(k => Wrong($"h{k}", 1, text) with { Points = 0.5 })])
                ),
        ]);
        Assert.InRange(PieceFor(input).Text.Length, 10_000, 120_000);
        Assert.Equal((150, 300), Reported(input));
    }

    [Fact]
    public void Whatever_a_student_writes_the_reporter_prints_no_command_of_it() =>
        Gen.Select(HostileText.Any, HostileText.Any)
            .Sample(
                (name, text) =>
                {
                    var input = InputOf(
                        Written(name, text),
                        SubmissionReport.NotGraded(name, null, text, SubmissionStatus.UnknownExercise, text),
                        SubmissionReport.NotGraded(name, null, text, SubmissionStatus.Error, text)
                    );
                    Assert.Matches("^result<<(__end_of_result__)\n[A-Za-z0-9+/]+=*\n\\1\n$", PieceFor(input).Text);
                    var printed = Tests(input)
                        .SelectMany(t =>
                            new[]
                            {
                                $"❌ {t["name"]} - line {t["line_no"]}",
                                $"Error: {t["message"]?.ToString() ?? $"Failed to run test '{t["name"]}'"}",
                            }
                        )
                        .SelectMany(line => line.Split('\n'));
                    Assert.All(printed, line => Assert.Null(RunnerCommand.Parse(line)));
                }
            );

    // As the reporter adds them up; null where it says nothing.
    private static (double Points, double Max)? Reported(FormatInput input)
    {
        var json = JsonNode.Parse(JsonFor(input))!;
        var max = json["max_score"]!.GetValue<double>();
        return max == 0 ? null : (Tests(input).Aggregate(0.0, (sum, t) => sum + t["score"]!.GetValue<double>()), max);
    }

    private static List<JsonNode> Tests(FormatInput input) =>
        [.. JsonNode.Parse(JsonFor(input))!["tests"]!.AsArray().Select(node => node!)];

    private static string JsonFor(FormatInput input) =>
        new UTF8Encoding(false, true).GetString(Convert.FromBase64String(PieceFor(input).Text.Split('\n')[1]));

    private static FormatPiece.Appended PieceFor(FormatInput input) =>
        Assert.IsType<FormatPiece.Appended>(Assert.Single(Format("classroom").PiecesOf(input)));
}
