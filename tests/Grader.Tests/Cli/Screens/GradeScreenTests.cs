using System.Collections.Immutable;
using Grader.Cli.Screens;
using Grader.Reporting;
using Grader.Results;
using Grader.Tests.Reporting;
using Spectre.Console.Testing;
using Xunit;

namespace Grader.Tests.Cli.Screens;

public sealed class GradeScreenTests
{
    private static readonly ImmutableArray<string> _exercises =
    [
        "01-one-sample",
        "02-derive-the-gradient",
        "03-gradients-accumulate",
        "04-training-loop",
        "05-many-samples",
    ];

    [Fact]
    public void A_wide_screen_has_everything_in_one_table() =>
        Assert.Equal(
            """
              student   01-one-sample   02-derive-the-gradient   03-gradients-accumulate   04-training-loop   05-many-samples   other files   total   percent
            ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
              ada               10/10                   9.5/10                      9/10             8.5/10              8/10             -   45/50      90 %
              eve                   -                        -                         -                  -                 -    unreadable       -         -
              ŷ 学生            10/10                        -                         -                  -                 -             -   10/50      20 %

            eve/02-derive-the-gradient.csx: unreadable: It is a named pipe or a device, not a file; hand in the .csx file itself.
            """,
            Shown(160)
        );

    [Fact]
    public void A_narrow_screen_goes_on_below_with_the_students_again() =>
        Assert.Equal(
            """
              student      01-        02-          03-         04-       05-   other files
                          one-    derive-   gradients-   training-     many-
                        sample       the-   accumulate        loop   samples
                                 gradient
            ────────────────────────────────────────────────────────────────────────────────
              ada        10/10     9.5/10         9/10      8.5/10      8/10             -
              eve            -          -            -           -         -    unreadable
              ŷ 学生     10/10          -            -           -         -             -

              student   total   percent
            ─────────────────────────────
              ada       45/50      90 %
              eve           -         -
              ŷ 学生    10/50      20 %

            eve/02-derive-the-gradient.csx: unreadable: It is a named pipe or a device, not
            a file; hand in the .csx file itself.
            """,
            Shown(80)
        );

    private static string Shown(int width)
    {
        using var console = new TestConsole { Profile = { Width = width } };
        console.Write(
            new GradeScreen(
                GradeTable.Of(
                    Reports.Counted([
                        .. _exercises.Select((e, i) => Reports.Graded($"ada/{e}.csx", "ada", e, 10 - (0.5 * i), 10)),
                        Reports.Graded($"ŷ 学生/{_exercises[0]}.csx", "ŷ 学生", _exercises[0], 10, 10),
                        Reports.NotGraded(
                            $"eve/{_exercises[1]}.csx",
                            "eve",
                            SubmissionStatus.Unreadable,
                            "It is a named pipe or a device, not a file; hand in the .csx file itself."
                        ),
                    ])
                )
            )
        );
        return string.Join('\n', console.Lines.Select(l => l.TrimEnd()));
    }
}
