using Grader.Cli.Screens;
using Spectre.Console.Testing;
using Xunit;

namespace Grader.Tests.Cli.Screens;

public sealed class ChartTests
{
    private static readonly Trace Mountain = new("m", [1, 2, 4, 3, 2.5]);

    [Fact]
    public void A_trace_is_drawn_with_its_title_and_numbers_on_both_axes() =>
        Assert.Equal(
            """
            m
                4 ┤              ⢀⠔⠉⠢⣀
                  │             ⢠⠊    ⠑⠤⡀
                  │            ⡰⠁       ⠈⠒⢄
                  │          ⢀⠎            ⠉⠉⠒⠢⠤⢄⣀
              2.5 ┤         ⡠⠃                    ⠉⠑
                  │        ⡔⠁
                  │     ⢀⠤⠊
                  │   ⡠⠒⠁
                1 ┤⣀⠔⠉
                  └─────────────────────────────────
                   0             step              4

            """,
            Drawn(Mountain, 40)
        );

    [Fact]
    public void Without_Unicode_it_is_drawn_with_ASCII_alone() =>
        Assert.Equal(
            """
            m
                4 +               .''.
                  |             .'    '..
                  |            .'        '.
                  |          .'            '''...
              2.5 +         .'                   ''.
                  |        :
                  |      .'
                  |   .''
                1 +..'
                  +---------------------------------
                   0             step              4

            """,
            Drawn(Mountain, 40, unicode: false)
        );

    [Fact]
    public void A_loss_that_falls_by_decades_is_drawn_on_a_log_scale() =>
        Assert.Equal(
            """
            Loss (log scale)
                      1 ┤⠙⠒⠲⠤⢤⣀⣀
                        │      ⠈⠉⠙⠒⠦⠤⣄⣀⡀
                        │              ⠉⠉⠓⠒⠦⢤⣀⣀
                        │                     ⠈⠉⠙⠒⠲⠤⢤⣀⡀
              4.563E-05 ┤                             ⠉⠉⠓⠒⠦⠤⣄⣀⡀
                        │                                     ⠉⠙⠒⠲⠤⢤⣀⣀
                        │                                            ⠈⠉⠙⠒⠦⠤⣄⣀⡀
                        │                                                    ⠉⠉⠓⠒⠦⢤⣀⣀
              2.082E-09 ┤                                                           ⠈⠉⠙⠒⠲⠤⢤⣀
                        └───────────────────────────────────────────────────────────────────
                         0                              step                            1999

            """,
            Drawn(new("Loss", [.. Enumerable.Range(0, 2000).Select(i => Math.Exp(-i / 100.0))]), 80)
        );

    [Fact]
    public void Steps_that_share_a_column_reach_from_their_lowest_value_to_their_highest() =>
        Assert.Equal(
            """
            zigzag
                1998 +                                          ....:::
                     |                                 .....:::::::::::
                     |                         ....::::::::::::::::::::
                     |                ....:::::::::::::::::::::::::::::
               499.2 +       .....:::::::::::::::::::::::::::::::::::::
                     |...::::::::::::::::::::::::::::::::::::::::::::::
                     | ''''''''':::::::::::::::::::::::::::::::::::::::
                     |                  '''''''''::::::::::::::::::::::
              -999.5 +                                    '''''''':::::.
                     +--------------------------------------------------
                      0                      step                   1999

            """,
            Drawn(new("zigzag", [.. Enumerable.Range(0, 2000).Select(i => i % 2 == 0 ? i : -i / 2.0)]), 60, unicode: false)
        );

    [Fact]
    public void A_trace_that_never_changes_is_a_line_in_the_middle() =>
        Assert.Equal(
            """
            c
              All 3 values are 0.5.
                  │
                  │
                  │
                  │
              0.5 ┤⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒
                  │
                  │
                  │
                  │
                  └───────────────────────
                   0        step         2

            """,
            Drawn(new("c", [0.5, 0.5, 0.5]), 30)
        );

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

    [Fact]
    public void Values_that_differ_little_get_as_many_digits_as_tell_them_apart() =>
        Assert.Equal(
            """
            m
              0.18860005 +                        .'
                         |                     ..'
                         |                  ..'
                         |               ..'
              0.18860004 +            ..'
                         |         ..'
                         |      ..'
                         |   ..'
              0.18860003 +..'
                         +--------------------------
                          0          step          1

            """,
            Drawn(new("m", [0.18860003, 0.18860005]), 40, unicode: false)
        );

    [Fact]
    public void The_widest_span_there_is_does_not_overflow() =>
        Assert.Equal(
            """
            far
               1.7E+308 +                         .'
                        |                      .''
                        |                   .''
                        |                .''
                      0 +             .''
                        |          .''
                        |       .''
                        |    .''
              -1.7E+308 +..''
                        +---------------------------
                         0          step           1

            """,
            Drawn(new("far", [-1.7e308, 1.7e308]), 40, unicode: false)
        );

    [Fact]
    public void A_narrow_terminal_gets_a_narrow_drawing() =>
        Assert.Equal(
            """
            narrow
                2 +        .'
                  |       :
                  |      :
                  |     :
              1.5 +    :
                  |   :
                  |  :
                  | :
                1 +:
                  +----------
                   0  step  1

            """,
            Drawn(new("narrow", [1, 2]), 12, unicode: false)
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

    [Fact]
    public void A_title_cannot_act_on_the_terminal() =>
        Assert.StartsWith("a\\x1b[2Jb\n", Drawn(new("a\u001b[2Jb\n", [1, 2]), 80), StringComparison.Ordinal);

    [Theory]
    [InlineData(20, 20)]
    [InlineData(80, 80)]
    [InlineData(160, 100)]
    [InlineData(10_000, 100)]
    public void It_is_as_wide_as_the_terminal_but_no_wider_than_a_hundred_columns(int terminal, int width) =>
        Assert.Equal(width, Drawn(Mountain, terminal).Split('\n').Max(line => line.Length));

    private static string Drawn(Trace trace, int width, bool unicode = true)
    {
        using var console = new TestConsole();
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = unicode;
        console.Write(new Chart(trace));
        return console.Output;
    }
}
