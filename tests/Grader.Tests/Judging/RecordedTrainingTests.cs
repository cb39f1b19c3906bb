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
    public void Of_a_rate_that_is_not_the_references_both_are_told()
    {
        Assert.Equal(
            "2 steps: loss 1:4 2:1, m 1:2 2:1 | 2 steps: loss 1:4 2:1, m 1:2 2:1 | first , rate , largest 0.02",
            Told(Run(0.3, [4, 1], [2, 1]))
        );
        var found = RecordedTraining.FindIn(EvidenceOf(Ran(Run(0.3, [4, 1], [2, 1])), null));
        Assert.Equal((0.3, 0.1), (found?.OwnRate, found?.ReferenceRate));
    }

    [Fact]
    public void A_file_that_ends_with_another_rate_than_it_chose_is_held_against_the_reference_with_that()
    {
        var own = Run(0.3, [4, 0.5], [2, 0.5]);
        Assert.Equal(
            "2 steps: loss 1:4 2:0.5, m 1:2 2:0.5 | 2 steps: loss 1:4 2:0.5, m 1:2 2:0.5 | first , rate 0.3, largest 0.02",
            Told(own, underOwnRate: own)
        );
    }

    [Fact]
    public void A_rate_that_changes_on_the_way_is_held_against_the_one_that_it_goes_along_with_for_longer() =>
        Assert.Equal(
            "2 steps: loss 1:4 2:1, m 1:2 2:3 | 2 steps: loss 1:4 2:1, m 1:2 2:1 | first 2, rate , largest 0.02",
            Told(Run(0.3, [4, 1], [2, 3]), underOwnRate: Run(0.3, [4, 3], [3, 3]))
        );

    [Fact]
    public void Where_any_way_of_training_is_right_its_loss_is_told()
    {
        var exercise = _exercise with { Checks = [_exercise.Checks[0] with { Input = _none }] };
        Observation Losses(params double[] losses) => List(Numbers(losses), Number(0.1), Number(0.02f));
        var all = ImmutableDictionary<int, Observation>.Empty;
        var run = new ObservedRun(new Ending.Completed(), null, null, all.Add(0, Losses(4, 3)), "");
        var inFile = new ProgramOutcome.Ran(ImmutableDictionary<Input, ObservedRun>.Empty.Add(_none, run), [], []);
        var found = RecordedTraining.FindIn(
            new(exercise, [], all.Add(0, Losses(4, 1)), inFile, ImmutableDictionary<string, ProgramOutcome>.Empty)
        )!;
        Assert.Equal("2 steps: loss 1:4 2:3 | 2 steps: loss 1:4 2:1", $"{Shown(found.Own)} | {Shown(found.Reference)}");
        Assert.Equal((2, 0.1, 0.02), (found.FirstDifference, found.Rate, found.LargestRate));
    }

    [Fact]
    public void Of_many_steps_that_go_to_and_fro_the_lowest_and_the_highest_of_every_stretch_are_kept()
    {
        double[] loss = [.. Enumerable.Range(0, 20_000).Select(i => i == 7777 ? 9.0 : i % 2)];
        double[] m = [.. Enumerable.Range(0, 20_000).Select(i => 1.0 / (i + 1))];
        var own = RecordedTraining.FindIn(EvidenceOf(Ran(Run(0.1, loss, m)), null))!.Own;
        Assert.Equal((150, 1), (own.Stretches?.Length, own.Stretches?[0]));
        Assert.All(own.Traces[0].Band!.Lows, low => Assert.Equal(0, low));
        Assert.Equal(9, own.Traces[0].Band!.Highs[58]); // steps 7733 to 7865
        Assert.Equal(149, own.Traces[0].Band!.Highs.Count(high => high == 1));
        Assert.Null(own.Traces[1].Band);
    }

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

    private static string? Told(Observation? seen, Observation? alone = null, Observation? underOwnRate = null) =>
        RecordedTraining.FindIn(
            EvidenceOf(Ran(seen), alone),
            underOwnRate is null ? null : ImmutableDictionary<int, Observation>.Empty.Add(1, underOwnRate)
        )
            is var (own, reference, first, rate, largest)
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
