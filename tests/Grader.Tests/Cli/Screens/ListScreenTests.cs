using Grader.Cli.Screens;
using Grader.Protocol;
using Grader.Results;
using Grader.Session;
using Xunit;

namespace Grader.Tests.Cli.Screens;

/// <summary>Two exercises of two holes each, and what a person has of them.</summary>
public sealed class ListScreenTests
{
    private static readonly double[] _points = [0.1, 0.7];

    [Fact]
    public void What_is_not_right_yet_is_next_however_much_of_it_is_filled_in() =>
        Assert.Equal(
            """
              exercise   title   points   holes   your work
            ──────────────────────────────────────────────────────────
              01-one     One        0.8       2   1 of 2 holes right
              02-two     One        0.8       2   not started

            Next:
              grader check 01-one.csx
            """,
            Shown(Graded(Verdict.Failed), new OwnWork.NotStarted())
        );

    [Fact]
    public void What_is_right_leads_on() =>
        Assert.Equal(["right", "not started", "grader start 02-two"], Ends(Graded(Verdict.Passed), new OwnWork.NotStarted()));

    [Fact]
    public void A_file_that_is_right_in_every_hole_and_not_as_a_whole_is_not_done() =>
        Assert.Equal(
            ["every hole right, but not the file as it stands", "1 of 2 holes filled", "grader check 01-one.csx"],
            Ends(Graded(Verdict.Passed, "The program stopped."), new OwnWork.Begun(1, 2))
        );

    [Fact]
    public void What_is_given_to_be_mended_is_not_filled() =>
        Assert.Equal(
            ["0 of 2 holes changed", "right", "grader check 01-one.csx"],
            Ends(new OwnWork.Begun(0, 2), Graded(Verdict.Passed), areGiven: true)
        );

    [Fact]
    public void Where_all_is_right_nothing_comes_next() =>
        Assert.DoesNotContain("Next", Shown(Graded(Verdict.Passed), Graded(Verdict.Passed)), StringComparison.Ordinal);

    private static OwnWork.Graded Graded(Verdict second, string? message = null)
    {
        HoleReport Hole(string id, Verdict verdict) => new(id, 3, 3, 0, 1, verdict, verdict, verdict, null, null, []);
        return new OwnWork.Graded(
            new(
                "01-one.csx",
                null,
                "01-one",
                SubmissionStatus.Graded,
                1,
                2,
                0.4,
                message,
                [Hole("f", Verdict.Passed), Hole("y", second)],
                [],
                []
            )
        );
    }

    /// <summary>The last column's cells, and the command that comes next.</summary>
    private static string[] Ends(OwnWork one, OwnWork two, bool areGiven = false)
    {
        var lines = Shown(one, two, areGiven).Split('\n');
        return [lines[2].Split("2   ")[^1], lines[3].Split("2   ")[^1], lines[^1].Trim()];
    }

    private static string Shown(OwnWork one, OwnWork two, bool areGiven = false) =>
        Drawing.Of(
            ListScreen.Of(
                [new(Exercise("01-one", areGiven), "01-one.csx", one), new(Exercise("02-two", false), "02-two.csx", two)],
                (verb, argument) => $"grader {verb} {argument}"
            )
        );

    private static Exercise Exercise(string id, bool areGiven) =>
        new(
            id,
            "One",
            "",
            [new("f", 3, false, areGiven), new("y", 6, false, areGiven)],
            [.. _points.Select(points => new Check("f", "f(2)", points, new Expectation.Same(0, 0), new Input.Typed(""), 10))],
            10,
            ""
        );
}
