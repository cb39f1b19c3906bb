using System.Collections.Immutable;
using Grader.Judging;
using Grader.Processes;
using Grader.Protocol;
using Grader.Results;
using Xunit;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Judging;

/// <summary>An answer earns what it is right in at first and where it is asked again.</summary>
public sealed class AgainTests
{
    private static readonly Input _none = new Input.Typed("");

    private static readonly Exercise _exercise = new(
        "01-one",
        "One",
        "",
        [new("f", 3, false, false), new("lr", 6, true, false)],
        [
            new("f", "f(2)", 2, new Expectation.Same(0, 0), _none, 10),
            new("f", "f(3)", 1, new Expectation.Same(0, 0), _none, 11),
            new("lr", "lr", 1, new Expectation.Between(0, 1), _none, 12),
        ],
        10,
        ""
    );

    [Fact]
    public void What_is_right_both_times_earns_everything() =>
        Assert.Equal("f Passed 3 alone Passed", Said(File(4, 9), again: Alone(6, 7)));

    [Fact]
    public void What_is_right_in_its_file_alone_earns_nothing() =>
        Assert.Equal(
            "f Failed 0 alone Failed: f(2): Right as it stands, but it must be right with other numbers too. With lr = "
                + "0.5f: 4 was seen; 6 was expected.",
            Said(File(4, 9), again: Alone(4, 9), alone: Alone(4, 9))
        );

    [Fact]
    public void A_check_that_passes_again_keeps_its_points() =>
        Assert.Equal(
            "f Failed 2 alone Failed: f(3): Right as it stands, but it must be right with other numbers too. With lr = "
                + "0.5f: 9 was seen; 7 was expected.",
            Said(File(4, 9), again: Alone(6, 9), alone: Alone(4, 9))
        );

    [Fact]
    public void What_is_wrong_alone_is_told_as_it_is_there() =>
        Assert.Equal(
            "f Failed 0 alone Failed: f(2): 5 was seen; 4 was expected.",
            Said(File(4, 9), again: Alone(4, 8), alone: Alone(5, 8))
        );

    [Fact]
    public void Where_only_the_order_differs_that_is_said() =>
        Assert.Equal(
            "f Failed 1 alone Failed: f(2): Right at first, but not when it was asked again, in another order and on other "
                + "inputs. 4 was seen; 6 was expected.",
            Said(File(4, 9), again: Alone(4, 7), alone: Alone(4, 9), under: "")
        );

    [Fact]
    public void What_cannot_be_taken_out_of_its_file_is_asked_again_there() =>
        Assert.Equal(
            [
                "f Passed 3 alone NotRun",
                "f Failed 2 alone Failed: f(3): Right as it stands, but it must be right with other numbers too. With lr = "
                    + "0.5f: 9 was seen; 7 was expected.",
            ],
            [
                Said(File(4, 9), again: new ProgramOutcome.NotBuilt([]), againInFile: File(6, 7))
                    .Replace("alone Passed", "alone NotRun", StringComparison.Ordinal),
                Said(File(4, 9), again: new ProgramOutcome.NotBuilt([]), againInFile: File(6, 9), alone: Alone(4, 9)),
            ]
        );

    [Fact]
    public void What_is_seen_later_adds_to_the_verdicts_as_if_all_had_been_seen_at_once()
    {
        var second = new SecondEvidence(Seen((0, Number(6)), (1, Number(7))), null, ByHole(Alone(4, 7)), "lr = 0.5f");
        var grown = Judgement.JudgeHoles(Evidence(File(4, 9), null, null)).WithAgain(second).WithAlone(ByHole(Alone(4, 8)));
        Assert.Equal(
            Judgement.JudgeHoles(Evidence(File(4, 9), Alone(4, 8), second)).Holes.SelectMany(h => h.Checks),
            grown.Holes.SelectMany(h => h.Checks)
        );
    }

    [Fact]
    public void A_free_choice_earns_by_what_the_reference_does_with_it_and_by_nothing_in_the_file()
    {
        var evidence = Evidence(File(4, 9), null, null);
        Assert.Equal(
            ["Failed", "Passed"],
            new[] { Number(2), Number(0.5) }.Select(lr =>
                Reported.Of(evidence with { Alone = evidence.Alone.Add("lr", Ran((2, lr))) })[1].Verdict.ToString()
            )
        );
    }

    [Fact]
    public void Beside_neighbours_only_single_values_are_told_and_in_its_own_file_everything()
    {
        var threeItems = List(Number(1), Number(2), Text("neighbour"));
        var evidence = Evidence(File(4, 9), null, null) with
        {
            Reference = Seen((0, List(Number(1), Number(2))), (1, Number(9)), (2, Number(0.5))),
        };
        var differing = evidence with
        {
            InFile = Ran((0, Number(7)), (1, Number(9)), (2, Number(0.5))),
            Alone = evidence.Alone.Add("f", Ran((0, threeItems), (1, Number(9)))),
        };
        Assert.Equal("f(2): A longer list was seen; 2 items were expected.", Reported.Of(differing)[0].Feedback);
        var alike = differing with { InFile = Ran((0, threeItems), (1, Number(9)), (2, Number(0.5))) };
        Assert.Equal("f(2): A list of 3 items was seen; 2 items were expected.", Reported.Of(alike)[0].Feedback);
    }

    private static string Said(
        ProgramOutcome inFile,
        ProgramOutcome again,
        ProgramOutcome? againInFile = null,
        ProgramOutcome? alone = null,
        string under = "lr = 0.5f"
    )
    {
        var second = new SecondEvidence(Seen((0, Number(6)), (1, Number(7))), againInFile, ByHole(again), under);
        var hole = Reported.Of(Evidence(inFile, alone, second))[0];
        return $"f {hole.Verdict} {hole.Points} alone {hole.Alone}{(hole.Verdict == Verdict.Passed ? "" : $": {hole.Feedback}")}";
    }

    private static Evidence Evidence(ProgramOutcome inFile, ProgramOutcome? alone, SecondEvidence? again) =>
        new(
            _exercise,
            [new("f", 3, 3, AnswerState.Filled), new("lr", 6, 6, AnswerState.Filled)],
            Seen((0, Number(4)), (1, Number(9)), (2, Number(0.5))),
            inFile,
            alone is null ? ImmutableDictionary<string, ProgramOutcome>.Empty : ByHole(alone)
        )
        {
            Again = again,
        };

    private static ImmutableDictionary<string, ProgramOutcome> ByHole(ProgramOutcome f) =>
        ImmutableDictionary<string, ProgramOutcome>.Empty.Add("f", f);

    private static ProgramOutcome.Ran File(double first, double second) =>
        Ran((0, Number(first)), (1, Number(second)), (2, Number(0.5)));

    private static ProgramOutcome.Ran Alone(double first, double second) => Ran((0, Number(first)), (1, Number(second)));

    private static ProgramOutcome.Ran Ran(params (int Check, Observation Seen)[] seen) =>
        new(
            ImmutableDictionary<Input, ObservedRun>.Empty.Add(_none, new(new Ending.Completed(), null, null, Seen(seen), "")),
            [],
            []
        );

    private static ImmutableDictionary<int, Observation> Seen(params (int Check, Observation Seen)[] seen) =>
        seen.ToImmutableDictionary(s => s.Check, s => s.Seen);
}
