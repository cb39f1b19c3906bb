using Xunit;
using static Grader.Tests.Cli.Screens.Drawing;

namespace Grader.Tests.Cli.Screens;

/// <summary>A trace on the screen: its title, its axes and its line.</summary>
public sealed class ChartTests
{
    private static readonly Trace _mountain = new("m", [1, 2, 4, 3, 2.5]);

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
            Drawn(_mountain, 40)
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
            Drawn(_mountain, 40, unicode: false)
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
    [InlineData(20, 20)]
    [InlineData(80, 80)]
    [InlineData(160, 100)]
    [InlineData(10_000, 100)]
    public void It_is_as_wide_as_the_terminal_but_no_wider_than_a_hundred_columns(int terminal, int width) =>
        Assert.Equal(width, Drawn(_mountain, terminal).Split('\n').Max(line => line.Length));

    [Fact]
    public void A_title_cannot_act_on_the_terminal() =>
        Assert.StartsWith("a\\x1b[2Jb\n", Drawn(new("a\u001b[2Jb\n", [1, 2]), 80), StringComparison.Ordinal);
}
