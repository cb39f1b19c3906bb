using Grader.Results;
using Xunit;

namespace Grader.Tests.Formats;

/// <summary>By the rules of https://gradescope-autograders.readthedocs.io/en/latest/specs/.</summary>
public sealed class GradescopeFormatTests
{
    private const string First = """
        {
          "score": 2.5,
          "execution_time": 0.41,
          "output": "01-one-sample: 2.5 of 5 points.\nHanded in 1 day late: 0.5 points less.",
          "tests": [
            {
              "score": 2,
              "max_score": 2,
              "name": "predict",
              "number": "1.1",
              "output": "right, 2 of 2 points, line 8",
              "status": "passed"
            },
            {
              "score": 1,
              "max_score": 2,
              "name": "mse",
              "number": "1.2",
              "output": "partly right, 1 of 2 points, lines 12 to 14\none sample: mse([3], [5]) is 4; 2 was expected.\nRight: of eight\nHint: The one half is missing.",
              "status": "failed"
            },
            {
              "score": 0,
              "max_score": 1,
              "name": "lr",
              "number": "1.3",
              "output": "to do, 0 of 1 point, line 20\nThe ... is still to be replaced by your code.",
              "status": "failed"
            }
          ],
          "extra_data": {
            "grader": "0.1.0",
            "seed": 42,
            "isolation": "N",
            "files": [
              {
                "file": "ada/01-one-sample.csx",
                "exercise": "01-one-sample",
                "status": "graded",
                "score": 3,
                "max": 5,
                "late": {
                  "days": 1,
                  "penalty": 0.5
                }
              }
            ]
          },
          "output_format": "text",
          "test_output_format": "text",
          "test_name_format": "text"
        }

        """;

    [Fact]
    public void A_test_tells_of_each_hole_and_the_score_is_what_counts() =>
        Assert.Equal(First, Made.TextOf("gradescope", HandedIn.First with { Late = new(1, 0.5) }));

    [Fact]
    public void Points_of_several_exercises_add_up_as_decimals_do_and_each_has_its_number()
    {
        var results = Made.JsonOf(
            "gradescope",
            HandedIn.Graded("02", HandedIn.Hole("b", Verdict.Failed, 0.7, 1)),
            HandedIn.Graded("01", HandedIn.Hole("a", Verdict.Failed, 0.1, 1), HandedIn.Hole("a2", Verdict.Passed, 1, 1))
        );
        Assert.Equal("1.8", results["score"]!.ToJsonString());
        Assert.Equal(
            ["1.1 01: a", "1.2 01: a2", "2.1 02: b"],
            results["tests"]!.AsArray().Select(t => $"{t!["number"]} {t["name"]}")
        );
    }

    [Fact]
    public void Where_the_grader_failed_nothing_has_a_score_and_why_is_said()
    {
        var results = Made.JsonOf("gradescope", HandedIn.First, HandedIn.Failure);
        Assert.Null(results["score"]);
        Assert.All(results["tests"]!.AsArray(), test => Assert.Null(test!["score"]));
        Assert.Equal(3, results["tests"]!.AsArray().Count);
        Assert.Equal(
            "There is no score, because the grader could not grade all of it. That is no zero.\n"
                + "01-one-sample: 3 of 5 points.\n"
                + "02-three-samples: could not be graded. the compiler did not start",
            $"{results["output"]}"
        );
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_a_zero_that_says_why()
    {
        var results = Made.JsonOf("gradescope", HandedIn.Link);
        Assert.Equal("0", results["score"]!.ToJsonString());
        Assert.Equal("01-one-sample: cannot be read. it is a link", $"{results["output"]}");
        var test = Assert.Single(results["tests"]!.AsArray())!;
        Assert.Equal(("0", "5", "failed"), ($"{test["score"]}", $"{test["max_score"]}", $"{test["status"]}"));
    }

    [Fact]
    public void A_file_for_no_exercise_is_mentioned_and_costs_nothing()
    {
        var results = Made.JsonOf("gradescope", HandedIn.Notebook, HandedIn.First);
        Assert.Equal("3", results["score"]!.ToJsonString());
        Assert.EndsWith(
            "ada/notes.ipynb: for no exercise of the course. It is a notebook: hand in the .csx file.",
            $"{results["output"]}",
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_a_person_decided_passes_or_fails_a_test_and_is_told()
    {
        var hole = HandedIn.Hole("mse", Verdict.Failed, 2, 2) with { Override = new(0.5, "right by another way", Made.At) };
        var test = Assert.Single(Made.JsonOf("gradescope", HandedIn.Graded("01", hole))["tests"]!.AsArray())!;
        Assert.Equal("passed", $"{test["status"]}");
        Assert.Equal(
            "right, 2 of 2 points, line 1\nA person decided on 2 points, where the grader had given 0.5: right by another way",
            $"{test["output"]}"
        );
    }

    [Fact]
    public void A_roster_names_the_rest_of_the_class_which_is_nobody_here()
    {
        var results = Made.JsonOf("gradescope", HandedIn.First, HandedIn.Nothing("bob"), HandedIn.Nothing("eve"));
        Assert.Equal("01-one-sample: 3 of 5 points.", $"{results["output"]}");
    }

    [Fact]
    public void No_test_is_hidden_for_then_nobody_sees_a_total() =>
        Assert.DoesNotContain("visibility", Made.TextOf("gradescope", HandedIn.First), StringComparison.Ordinal);
}
