using Xunit;
using static Grader.Tests.Cli.Screens.Drawing;

namespace Grader.Tests.Cli.Screens;

/// <summary>Which values stand at the axis of a trace, and how far apart.</summary>
public sealed class ChartScaleTests
{
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
}
