using System.Collections.Immutable;
using CsCheck;
using Grader.Judging;
using Xunit;

namespace Grader.Tests.Judging;

public sealed class ThinnedStepsTests
{
    private static readonly ImmutableArray<double> _odd =
    [
        double.NaN,
        double.PositiveInfinity,
        double.NegativeInfinity,
        1e300,
        -1e300,
    ];

    private static readonly Gen<double> _number = Gen.Frequency(
        (20, Gen.Double[-1, 1]),
        (1, Gen.Int[0, _odd.Length - 1].Select(i => _odd[i]))
    );

    private static readonly Gen<ImmutableArray<ImmutableArray<double>>> _traces = _number
        .Array[0, 900]
        .Select(t => t.ToImmutableArray())
        .Array[1, 5]
        .Select(t => t.ToImmutableArray());

    [Fact]
    public void Of_few_steps_all_are_kept() =>
        Assert.Equal(
            Enumerable.Range(0, 200),
            ThinnedSteps.Choose([
                [.. Enumerable.Repeat(0.5, 200)],
            ])
        );

    [Fact]
    public void The_beginning_is_kept_as_it_is() =>
        Assert.Equal(Enumerable.Range(0, 100), ThinnedSteps.Choose([Wave(1), Wave(2)]).Take(100));

    [Fact]
    public void Of_no_steps_none_is_kept() =>
        Assert.Equal(
            [],
            ThinnedSteps.Choose([
                [],
                [],
            ])
        );

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(22)]
    public void Of_twenty_thousand_steps_two_hundred_are_kept(int traces) =>
        Assert.InRange(ThinnedSteps.Choose([.. Enumerable.Range(0, traces).Select(Wave)]).Length, 100, 210);

    [Fact]
    public void Where_numbers_come_and_go_at_every_step_it_is_still_not_many_more()
    {
        ImmutableArray<double> hostile = [.. Enumerable.Range(0, 20_000).Select(i => i % 2 == 0 ? i : double.NaN)];
        Assert.InRange(ThinnedSteps.Choose([hostile, hostile]).Length, 100, 600);
    }

    [Fact]
    public void No_spike_is_lost_at_either_side() =>
        _traces.Sample(traces =>
        {
            var kept = ThinnedSteps.Choose(traces);
            foreach (var trace in traces)
            {
                var (all, left) = (trace.Where(double.IsFinite), kept.Where(s => s < trace.Length).Select(s => trace[s]));
                Assert.Equal(
                    (all.DefaultIfEmpty().Min(), all.DefaultIfEmpty().Max()),
                    (left.Where(double.IsFinite).DefaultIfEmpty().Min(), left.Where(double.IsFinite).DefaultIfEmpty().Max())
                );
            }
        });

    [Fact]
    public void What_is_kept_ascends_from_the_first_step_to_the_last() =>
        _traces.Sample(traces =>
        {
            var kept = ThinnedSteps.Choose(traces);
            var steps = traces.Max(t => t.Length);
            Assert.Equal(kept.Distinct().Order(), kept);
            Assert.Equal(steps == 0 ? [] : [0, steps - 1], kept.Take(1).Concat(kept.TakeLast(steps == 0 ? 0 : 1)));
        });

    [Fact]
    public void A_stretch_that_is_not_finite_keeps_its_edges()
    {
        ImmutableArray<double> trace = [.. Wave(1).Select((v, i) => i is >= 7_001 and <= 9_003 ? double.NaN : v)];
        Keeps([7_000, 7_001, 9_003, 9_004], ThinnedSteps.Choose([trace, Wave(2)]));
    }

    [Fact]
    public void One_step_without_a_number_is_kept()
    {
        var trace = Wave(1).SetItem(12_345, double.PositiveInfinity);
        Keeps([12_344, 12_345, 12_346], ThinnedSteps.Choose([trace]));
    }

    [Fact]
    public void What_is_wanted_is_kept_and_what_is_no_step_is_not() =>
        Keeps([11_111], ThinnedSteps.Choose([Wave(1)], 11_111, -1, 20_000));

    private static void Keeps(int[] steps, ImmutableArray<int> kept) => Assert.All(steps, s => Assert.Contains(s, kept));

    private static ImmutableArray<double> Wave(int speed) =>
        [.. Enumerable.Range(0, 20_000).Select(i => Math.Sin(i * 0.01 * (speed + 1)))];
}
