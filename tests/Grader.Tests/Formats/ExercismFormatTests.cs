using Grader.Results;
using Xunit;

namespace Grader.Tests.Formats;

/// <summary>By the rules of https://exercism.org/docs/building/tooling/test-runners/interface, version 3.</summary>
public sealed class ExercismFormatTests
{
    [Fact]
    public void A_test_tells_of_each_hole_in_the_order_of_the_file() =>
        Assert.Equal(
            """
            {
              "version": 3,
              "status": "fail",
              "tests": [
                {
                  "name": "predict",
                  "status": "pass",
                  "task_id": 1
                },
                {
                  "name": "mse",
                  "status": "fail",
                  "message": "one sample: mse([3], [5]) is 4; 2 was expected.\nRight: of eight\nHint: The one half is missing.",
                  "task_id": 2
                },
                {
                  "name": "lr",
                  "status": "fail",
                  "message": "The ... is still to be replaced by your code.",
                  "task_id": 3
                }
              ]
            }

            """,
            Made.TextOf("exercism", HandedIn.First with { Holes = [.. HandedIn.First.Holes.Reverse()] })
        );

    [Fact]
    public void All_right_is_a_pass_without_a_message() =>
        Assert.Equal(
            """
            {
              "version": 3,
              "status": "pass",
              "tests": [
                {
                  "name": "mse",
                  "status": "pass",
                  "task_id": 1
                }
              ]
            }

            """,
            Made.TextOf("exercism", HandedIn.Graded("01", HandedIn.Hole("mse", Verdict.Passed, 2, 2)))
        );

    [Fact]
    public void It_is_an_error_only_where_no_hole_could_be_tried()
    {
        var untried = HandedIn.Hole("mse", Verdict.NotRun, 0, 2) with
        {
            Feedback = "It could not be tried: line 3 does not compile.",
        };
        Assert.Equal(
            """
            {
              "version": 3,
              "status": "error",
              "message": "01: 0 of 4 points.\nIt could not be tried: line 3 does not compile.",
              "tests": []
            }

            """,
            Made.TextOf("exercism", HandedIn.Graded("01", untried, untried))
        );
        var results = Made.JsonOf("exercism", HandedIn.Graded("01", untried, HandedIn.Hole("lr", Verdict.Unfilled, 0, 1)));
        Assert.Equal(("fail", null), ($"{results["status"]}", results["message"]));
        Assert.Equal(["error", "fail"], results["tests"]!.AsArray().Select(t => $"{t!["status"]}"));
        Assert.All(results["tests"]!.AsArray(), test => Assert.NotEqual("", $"{test!["message"]}"));
    }

    [Fact]
    public void What_could_not_be_graded_is_an_error_that_says_why() =>
        Assert.Equal("01-one-sample: cannot be read. it is a link", $"{Made.JsonOf("exercism", HandedIn.Link)["message"]}");

    [Fact]
    public void No_message_is_longer_than_it_takes()
    {
        var hole = HandedIn.Hole("mse", Verdict.Failed, 0, 2) with { Feedback = new string('x', 100_000) };
        var message = $"{Made.JsonOf("exercism", HandedIn.Graded("01", hole))["tests"]![0]!["message"]}";
        Assert.InRange(message.Length, 65_500, 65_535);
        Assert.EndsWith("x… (34495 characters left out)", message, StringComparison.Ordinal);
    }
}
