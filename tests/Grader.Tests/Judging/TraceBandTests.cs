using System.Collections.Immutable;
using CsCheck;
using Grader.Judging;
using Xunit;

namespace Grader.Tests.Judging;

public sealed class TraceBandTests
{
    private const int Steps = 20_000;

    private static readonly ImmutableArray<int> _starts = TraceBand.StartsIn(Steps);

    private static ImmutableArray<double> Trace(Func<int, double> at) => [.. Enumerable.Range(0, Steps).Select(at)];

    private static bool IsNeededFor(ImmutableArray<double> trace) =>
        TraceBand.IsNeededFor(trace, ThinnedSteps.Choose([trace, trace, trace, trace]));

    [Fact]
    public void Stretches_cover_the_whole_run_and_are_alike_long()
    {
        Assert.Equal((TraceBand.Stretches, 0, 133, 19_866), (_starts.Length, _starts[0], _starts[1], _starts[^1]));
        Assert.All(_starts.Zip(_starts.Skip(1)), s => Assert.InRange(s.Second - s.First, 133, 134));
    }

    [Fact]
    public void A_trace_that_goes_to_and_fro_in_every_step_has_one_from_end_to_end()
    {
        var trace = Trace(i => i % 2 == 0 ? 3 : -1);
        Assert.True(IsNeededFor(trace));
        var (lows, highs) = TraceBand.Of(trace, _starts);
        Assert.All(lows, low => Assert.Equal(-1, low));
        Assert.All(highs, high => Assert.Equal(3, high));
    }

    [Fact]
    public void A_trace_that_only_falls_needs_none() => Assert.False(IsNeededFor(Trace(i => Math.Exp(-i / 900.0))));

    [Fact]
    public void Nor_does_one_that_overshoots_once() =>
        Assert.False(IsNeededFor(Trace(i => Math.Exp(-i / 900.0) - Math.Exp(-i / 40.0))));

    [Fact]
    public void Nor_does_one_that_rounding_shakes() =>
        Assert.False(IsNeededFor(Trace(i => 0.1886 + 0.15 * Math.Exp(-i / 90.0) + i % 2 * 1e-8)));

    [Fact]
    public void What_frays_far_below_the_rest_has_one_since_it_may_be_seen_on_a_logarithmic_scale() =>
        Assert.True(IsNeededFor(Trace(i => i < 200 ? Math.Pow(0.9, i) : 1e-13 * (1 + i % 3))));

    [Fact]
    public void What_is_no_finite_number_is_no_part_of_it()
    {
        var (lows, highs) = TraceBand.Of(
            Trace(i =>
                i < 133 ? double.NaN
                : i % 2 == 0 ? double.PositiveInfinity
                : i
            ),
            _starts
        );
        Assert.Equal((double.NaN, double.NaN), (lows[0], highs[0]));
        Assert.Equal((133, 265), (lows[1], highs[1]));
    }

    [Fact]
    public void Every_finite_value_is_between_its_lowest_and_its_highest() =>
        Gen.Double[-1e9, 1e9]
            .Array[150, 900]
            .Sample(values =>
            {
                var starts = TraceBand.StartsIn(values.Length);
                var (lows, highs) = TraceBand.Of([.. values], starts);
                for (var step = 0; step < values.Length; step++)
                {
                    var stretch = starts.Count(s => s <= step) - 1;
                    Assert.InRange(values[step], lows[stretch], highs[stretch]);
                }
            });

    [Fact]
    public void A_trace_that_is_shorter_than_its_run_ends_where_it_ends()
    {
        var (lows, _) = TraceBand.Of([.. Trace(i => i).Take(10)], _starts);
        Assert.Equal((0, double.NaN), (lows[0], lows[^1]));
    }
}
