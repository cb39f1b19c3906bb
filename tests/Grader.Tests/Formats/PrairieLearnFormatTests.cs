using System.Text;
using Grader.Results;
using Xunit;

namespace Grader.Tests.Formats;

/// <summary>By the rules of https://prairielearn.readthedocs.io/en/latest/externalGrading/ and of what shows it there.</summary>
public sealed class PrairieLearnFormatTests
{
    [Fact]
    public void The_score_is_a_fraction_and_every_test_has_points() =>
        Assert.Equal(
            """
            {
              "gradable": true,
              "score": 0.5,
              "message": "01-one-sample: 2.5 of 5 points.\nHanded in 2 days late: 0.5 points less.",
              "tests": [
                {
                  "name": "predict",
                  "description": "right, 2 of 2 points, line 8",
                  "points": 2,
                  "max_points": 2
                },
                {
                  "name": "mse",
                  "description": "partly right, 1 of 2 points, lines 12 to 14",
                  "points": 1,
                  "max_points": 2,
                  "message": "one sample: mse([3], [5]) is 4; 2 was expected.\nRight: of eight\nHint: The one half is missing."
                },
                {
                  "name": "lr",
                  "description": "to do, 0 of 1 point, line 20",
                  "points": 0,
                  "max_points": 1,
                  "message": "The ... is still to be replaced by your code."
                }
              ]
            }

            """,
            Made.TextOf("prairielearn", HandedIn.First with { Late = new(2, 0.5) })
        );

    [Fact]
    public void A_file_that_is_no_exercise_takes_no_attempt() =>
        Assert.Equal(
            """
            {
              "gradable": false,
              "format_errors": [
                "ada/notes.ipynb: for no exercise of the course. It is a notebook: hand in the .csx file."
              ]
            }

            """,
            Made.TextOf("prairielearn", HandedIn.Notebook)
        );

    [Fact]
    public void Neither_does_a_failure_of_the_grader_nor_an_exercise_that_cannot_be_read()
    {
        var first = HandedIn.Graded("00", HandedIn.Hole("a", Verdict.Passed, 1, 1));
        Assert.False(Made.JsonOf("prairielearn", first, HandedIn.Failure)["gradable"]!.GetValue<bool>());
        Assert.False(Made.JsonOf("prairielearn", first, HandedIn.Link)["gradable"]!.GetValue<bool>());
        Assert.True(Made.JsonOf("prairielearn", first, HandedIn.Notebook)["gradable"]!.GetValue<bool>());
    }

    [Fact]
    public void What_is_longer_than_a_megabyte_is_cut_and_says_so()
    {
        // Two bytes each, and one of a pair would be cut in two.
        var text = string.Concat(Enumerable.Repeat("é😀", 400_000));
        var hole = HandedIn.Hole("mse", Verdict.Failed, 0, 2) with { Feedback = text };
        var made = Made.TextOf("prairielearn", HandedIn.Graded("01", hole, hole));
        Assert.InRange(Encoding.UTF8.GetByteCount(made), 10_000, 1_000_000);
        Assert.Equal(2, made.Split("characters left out)").Length - 1);
        Assert.DoesNotContain('\ufffd', made);
    }

    [Fact]
    public void Of_more_tests_than_go_in_there_is_the_score_alone()
    {
        var holes = Enumerable.Range(0, 20_000).Select(i => HandedIn.Hole($"hole{i}", Verdict.Passed, 1, 1)).ToArray();
        var results = Made.JsonOf("prairielearn", HandedIn.Graded("01", holes));
        Assert.Equal("1", results["score"]!.ToJsonString());
        Assert.Null(results["tests"]);
        Assert.EndsWith(
            "\nThe tests are left out: there are more than PrairieLearn takes.",
            $"{results["message"]}",
            StringComparison.Ordinal
        );
    }
}
