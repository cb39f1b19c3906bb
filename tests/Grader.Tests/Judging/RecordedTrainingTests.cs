using System.Collections.Immutable;
using Grader.Judging;
using Grader.Processes;
using Grader.Protocol;
using Grader.Results;
using Xunit;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Judging;

/// <summary>What is told of a training of one parameter, m, whose loss is recorded too.</summary>
public sealed class RecordedTrainingTests
{
    private static readonly Input _none = new Input.Typed("");

    private static readonly Exercise _exercise = new(
        "04-loop",
        "Loop",
        "",
        [new("lr", 3, true, false), new("step", 5, false, false)],
        [
            new("lr", "small", 1, new Expectation.Converges(0.1, 7), _none, 9),
            new("step", "steps", 1, new Expectation.Trajectory(["loss", "m"], 1, 1, 1e-4, 1e-6), _none, 10),
        ],
        10,
        ""
    );

    private static readonly Observation _right = Run(0.1, [4, 1], [2, 1]);

    [Fact]
    public void The_same_run_differs_nowhere() =>
        Assert.Equal(
            "2 steps: loss 1:4 2:1, m 1:2 2:1 | 2 steps: loss 1:4 2:1, m 1:2 2:1 | first , rate 0.1, largest 0.02",
            Told(_right)
        );

    [Fact]
    public void The_first_step_that_differs_is_counted_from_1() =>
        Assert.Equal(
            "2 steps: loss 1:4 2:1, m 1:2 2:3 | 2 steps: loss 1:4 2:1, m 1:2 2:1 | first 2, rate 0.1, largest 0.02",
            Told(Run(0.1, [4, 1], [2, 3]))
        );

    [Fact]
    public void A_run_that_is_too_short_differs_behind_its_end() =>
        Assert.Equal(
            "1 steps: loss 1:4, m 1:2 | 2 steps: loss 1:4 2:1, m 1:2 2:1 | first 2, rate 0.1, largest 0.02",
            Told(Run(0.1, [4], [2]))
        );

    [Fact]
    public void Where_a_list_is_shorter_there_is_no_number() =>
        Assert.Equal(
            "3 steps: loss 1:4 2:1 3:Infinity, m 1:NaN 2:NaN 3:NaN | 2 steps: loss 1:4 2:1, m 1:2 2:1 | first 1, rate 0.1, "
                + "largest 0.02",
            Told(Run(0.1, [4, 1, double.PositiveInfinity], []))
        );

    [Fact]
    public void A_rate_that_has_the_reference_run_away_is_held_against_the_reference_that_runs_away()
    {
        var away = Run(0.5f, [4, double.NaN], [2, double.NaN]);
        Assert.Equal(
            "2 steps: loss 1:4 2:NaN, m 1:2 2:NaN | 2 steps: loss 1:4 2:NaN, m 1:2 2:NaN | first , rate 0.5, largest 0.02",
            Told(away, alone: away)
        );
    }

    [Fact]
    public void A_rate_that_is_not_the_references_is_not_told() =>
        Assert.Equal(
            "2 steps: loss 1:4 2:1, m 1:2 2:1 | 2 steps: loss 1:4 2:1, m 1:2 2:1 | first , rate , largest 0.02",
            Told(Run(0.3, [4, 1], [2, 1]))
        );

    public static TheoryData<string> Nothing => ["threw", "text", "no list", "too few", "empty", "unseen"];

    [Theory, MemberData(nameof(Nothing))]
    public void What_cannot_be_drawn_is_not_told(string what) =>
        Assert.Null(
            what switch
            {
                "threw" => Told(new Observation.Threw("E", "m", 3)),
                "text" => Told(List(Number(0.1), List(Number(2)), List(Text("a")), List(Number(2)))),
                "no list" => Told(List(Number(0.1), List(Number(2)), Null, List(Number(2)))),
                "too few" => Told(List(Number(0.1), List(Number(2)), List(Number(2)))),
                "empty" => Told(Run(0.1, [], [])),
                _ => Told(null),
            }
        );

    [Fact]
    public void What_was_not_built_has_no_training() =>
        Assert.Null(RecordedTraining.FindIn(EvidenceOf(new ProgramOutcome.NotBuilt([]), null)));

    private static string? Told(Observation? seen, Observation? alone = null) =>
        RecordedTraining.FindIn(EvidenceOf(Ran(seen), alone)) is var (own, reference, first, rate, largest)
            ? $"{Shown(own)} | {Shown(reference)} | first {first}, rate {rate}, largest {largest}"
            : null;

    private static string Shown(RecordedRun run) =>
        $"{run.Steps} steps: "
        + string.Join(", ", run.Traces.Select(t => $"{t.Name} {string.Join(' ', run.At.Zip(t.Values, (at, v) => $"{at}:{v}"))}"));

    private static Evidence EvidenceOf(ProgramOutcome inFile, Observation? alone) =>
        new(
            _exercise,
            [],
            ImmutableDictionary<int, Observation>.Empty.Add(0, List(List(Number(1)), Number(0.1), Number(0.02f))).Add(1, _right),
            inFile,
            alone is null
                ? ImmutableDictionary<string, ProgramOutcome>.Empty
                : ImmutableDictionary<string, ProgramOutcome>.Empty.Add("lr", Ran(alone))
        );

    private static ProgramOutcome.Ran Ran(Observation? seen)
    {
        var all = ImmutableDictionary<int, Observation>.Empty;
        var run = new ObservedRun(new Ending.Completed(), null, null, seen is null ? all : all.Add(1, seen), "");
        return new(ImmutableDictionary<Input, ObservedRun>.Empty.Add(_none, run), [], []);
    }

    private static Observation Run(double rate, double[] loss, double[] m) =>
        List(Number(rate), List(Number(2)), Numbers(loss), Numbers(m));

    private static Observation Numbers(double[] values) => List([.. values.Select(v => Number(v))]);
}
