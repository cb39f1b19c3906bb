using Xunit;
using static Grader.Tests.Cli.Screens.Drawing;

namespace Grader.Tests.Cli.Screens;

/// <summary>What is said of a trace because a drawing cannot show it.</summary>
public sealed class TraceWordsTests
{
    [Fact]
    public void A_diverging_run_is_drawn_as_far_as_it_is_finite() =>
        Assert.Equal(
            """
            loss (log scale)
              It diverges: infinite at step 3, and no finite number after that. Drawn is what comes before.
              1E+10 +                                            .'
                    |                                         .''
                    |                                     ..''
                    |                                  ..'
              1E+05 +                               .''
                    |                           ..''
                    |                        ..'
                    |               .......''
                  1 +........'''''''
                    +-------------------------------------------------------------------------------------------
                     0                                          step                                           4

            """,
            Drawn(new("loss", [1, 100, 1e10, double.PositiveInfinity, double.NaN]), 100, unicode: false)
        );

    [Fact]
    public void A_value_that_is_missing_leaves_a_gap() =>
        Assert.Equal(
            """
            gap
              Not drawn, for want of a finite value: 1 of 4 steps, the first of them step 1.
              3 +                                                              ''''....
                |                                                                      '''....
                |                                                                             '''....
                |                                                                                    '''....
              2 +                                                                                           '''.
                |
                |
                |
              1 +.
                +-----------------------------------------------------------------------------------------------
                 0                                            step                                             3

            """,
            Drawn(new("gap", [1, double.NaN, 3, 2]), 100, unicode: false)
        );

    [Theory]
    [InlineData(0, "No value was kept.")]
    [InlineData(1, "One value was kept: 0.5.")]
    public void Fewer_than_two_values_are_said_in_words(int count, string words) =>
        Assert.Equal($"y pred\n  {words}\n", Drawn(new("y pred", [.. Enumerable.Repeat(0.5, count)]), 40));

    [Fact]
    public void Without_a_finite_value_there_is_nothing_to_draw() =>
        Assert.Equal(
            "m\n  Not one value is a finite number. The first is NaN.\n",
            Drawn(new("m", [double.NaN, double.NegativeInfinity]), 80)
        );

    [Fact]
    public void A_loss_of_zero_is_told_of_on_a_log_scale() =>
        Assert.StartsWith(
            "Loss (log scale)\n  It reaches 0 at step 3, which has no place on a log scale.\n",
            Drawn(new("Loss", [1, 0.1, 0.001, 0]), 80),
            StringComparison.Ordinal
        );
}
