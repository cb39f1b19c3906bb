using System.Collections.Immutable;
using Grader.Judging.Kinds;
using Grader.Protocol;
using Xunit;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Judging.Kinds;

/// <summary>A right run of which not every step was recorded once.</summary>
public sealed class RecordingPaceTests
{
    [Theory]
    [InlineData(0, 3, 4, "4 steps were recorded; 12 were expected. Recorded was every third step, from step 1 on.")]
    [InlineData(2, 3, 4, "4 steps were recorded; 12 were expected. Recorded was every third step, from step 3 on.")]
    [InlineData(1, 2, 6, "6 steps were recorded; 12 were expected. Recorded was every second step, from step 2 on.")]
    public void Steps_that_were_passed_over_are_counted_before_any_is_called_wrong(int first, int pace, int count, string said) =>
        Assert.Equal(new CheckOutcome.Failed(said), Judge(12, [.. Enumerable.Range(0, count).Select(i => first + i * pace)]));

    [Theory]
    [InlineData(2000, 10, "200 steps were recorded; 2000 were expected. Recorded was every 10th step, from step 1 on.")]
    [InlineData(1999, 10, "200 steps were recorded; 1999 were expected. Recorded was every 10th step, from step 1 on.")]
    [InlineData(210, 21, "10 steps were recorded; 210 were expected. Recorded was every 21st step, from step 1 on.")]
    [InlineData(110, 11, "10 steps were recorded; 110 were expected. Recorded was every 11th step, from step 1 on.")]
    public void Of_a_long_run_too(int steps, int pace, string said) =>
        Assert.Equal(new CheckOutcome.Failed(said), Judge(steps, [.. Enumerable.Range(0, steps).Where(i => i % pace == 0)]));

    [Fact]
    public void Steps_that_were_recorded_twice_are_counted() =>
        Assert.Equal(
            new CheckOutcome.Failed("8 steps were recorded; 4 were expected. Each was recorded twice."),
            Judge(4, [0, 0, 1, 1, 2, 2, 3, 3])
        );

    [Fact]
    public void Steps_that_are_at_no_pace_are_shown_as_they_are() =>
        Assert.Equal(new CheckOutcome.Failed("Step 2: loss is 2; 4 was expected."), Judge(12, [0, 3, 4, 9]));

    [Fact]
    public void What_stands_still_has_no_pace() =>
        Assert.Equal(
            new CheckOutcome.Failed("4 steps were recorded; 12 were expected."),
            Judge(12, [0, 1, 2, 3], loss: _ => 1, parameter: i => i < 4 ? 1 : 1 + i)
        );

    private static CheckOutcome Judge(
        int steps,
        ImmutableArray<int> recorded,
        Func<int, double>? loss = null,
        Func<int, double>? parameter = null
    )
    {
        var (lossAt, parameterAt) = (loss ?? (i => 8.0 / (i + 1)), parameter ?? (i => 3.0 - 2.0 / (i + 1)));
        Observation Run(IEnumerable<int> at) =>
            List(
                Number(0.1),
                List(Number(2)),
                List([.. at.Select(i => Number(lossAt(i)))]),
                List([.. at.Select(i => Number(parameterAt(i)))])
            );
        var expected = new Expectation.Trajectory(["loss", "m"], Parameters: 1, Samples: 1, Rtol: 1e-9, Atol: 1e-12);
        return expected.Judge(Run(recorded), Run(Enumerable.Range(0, steps)));
    }
}
