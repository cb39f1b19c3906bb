using Grader.Cli.Screens;
using Grader.Progress;
using Grader.Protocol;
using Grader.Results;
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
            ──────────────────────────────────────────────────────────────────────
              01-one     One        0.8       2   0.1 points, 1 of 2 holes right
              02-two     One        0.8       2   not started

            Next: mend y, then look again:
              grader check 01-one.csx
            """,
            Shown(Checked(Verdict.Failed), new OwnWork.NotStarted())
        );

    [Fact]
    public void What_is_right_leads_on() =>
        Assert.Equal(
            ["0.8 points, everything right", "not started", "Next:", "grader start 02-two"],
            Ends(Checked(Verdict.Passed), new OwnWork.NotStarted())
        );

    [Fact]
    public void A_file_that_is_right_in_every_hole_and_not_as_a_whole_is_not_done() =>
        Assert.Equal(
            [
                "0.8 points, every hole right, but not the file as it stands",
                "1 of 2 holes filled",
                "Next: mend what is not right in the file as it stands, then look again:",
                "grader check 01-one.csx",
            ],
            Ends(Checked(Verdict.Passed, isRight: false), new OwnWork.Begun(1, 2))
        );

    [Fact]
    public void What_is_given_to_be_mended_is_not_filled() =>
        Assert.Equal(
            ["0 of 2 holes changed", "0.8 points, everything right", "Next:", "grader check 01-one.csx"],
            Ends(new OwnWork.Begun(0, 2), Checked(Verdict.Passed), areGiven: true)
        );

    [Fact]
    public void A_hole_that_is_open_is_filled_in_and_one_that_is_given_mended()
    {
        Assert.Equal("Next: fill in y, then look again:", Ends(Checked(Verdict.Unfilled), new OwnWork.NotStarted())[2]);
        Assert.Equal(
            "Next: mend y, then look again:",
            Ends(Checked(Verdict.Unfilled), new OwnWork.NotStarted(), areGiven: true)[2]
        );
    }

    [Fact]
    public void What_holds_no_more_is_looked_at_again() =>
        Assert.Equal(
            ["changed since it was checked", "unknown: it is a link", "Next:", "grader check 01-one.csx"],
            Ends(new OwnWork.Outdated("changed since it was checked"), new OwnWork.Unknown("it is a link"))
        );

    [Fact]
    public void What_is_written_in_its_own_way_is_not_counted_by_holes() =>
        Assert.Equal(
            ["written anew, not checked yet", "not started", "Next:", "grader check 01-one.csx"],
            Ends(new OwnWork.WrittenAnew(), new OwnWork.NotStarted())
        );

    [Fact]
    public void Where_all_is_right_nothing_comes_next() =>
        Assert.EndsWith(
            "\n\nEverything is right, and there is nothing left to do.",
            Shown(Checked(Verdict.Passed), Checked(Verdict.Passed)),
            StringComparison.Ordinal
        );

    private static OwnWork.Checked Checked(Verdict second, bool isRight = true)
    {
        var isPassed = second == Verdict.Passed;
        return new(
            new(
                1,
                new("0.1.0", "", ""),
                isPassed ? 0.8 : 0.1,
                isRight && isPassed,
                [new("f", Verdict.Passed), new("y", second)],
                []
            )
        );
    }

    /// <summary>The last column's cells, what comes next, and its command.</summary>
    private static string[] Ends(OwnWork one, OwnWork two, bool areGiven = false)
    {
        var lines = Shown(one, two, areGiven).Split('\n');
        return [lines[2].Split("2   ")[^1], lines[3].Split("2   ")[^1], lines[^2], lines[^1].Trim()];
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
