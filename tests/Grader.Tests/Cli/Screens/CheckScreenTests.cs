using Grader.Cli.Screens;
using Grader.Results;
using Spectre.Console.Testing;
using Xunit;

namespace Grader.Tests.Cli.Screens;

public sealed class CheckScreenTests
{
    private static readonly SubmissionReport _report = new(
        "01-one-sample.csx",
        null,
        "01-one-sample",
        SubmissionStatus.Graded,
        2.5,
        6,
        0.4,
        null,
        [
            new(
                "x",
                12,
                12,
                0.5,
                0.5,
                Verdict.Passed,
                Verdict.Passed,
                Verdict.NotRun,
                "Right by itself. In your file it could not be tried: the file does not compile (line 22).",
                null,
                [new("the value of x", Verdict.Passed, 0.5, 0.5, null)]
            ),
            new(
                "mse",
                22,
                24,
                0.5,
                2,
                Verdict.Failed,
                Verdict.Failed,
                Verdict.NotRun,
                "mse of eight random pairs: 3.58895 was seen; 1.79447 was expected.",
                "The loss is 1/(2n) times the sum: the one half is missing.",
                [
                    new("mse of one random pair", Verdict.Passed, 0.5, 0.5, null),
                    new("mse of eight random pairs", Verdict.Failed, 0, 1.5, "3.58895 was seen; 1.79447 was expected."),
                ]
            ),
            new(
                "loss",
                30,
                30,
                0,
                0.5,
                Verdict.Failed,
                Verdict.Failed,
                Verdict.NotRun,
                "Line 30 does not compile: ; expected. Write `;` at the end of the line.",
                null,
                [
                    new(
                        "the value of loss",
                        Verdict.Failed,
                        0,
                        0.5,
                        "Line 30 does not compile: ; expected. Write `;` at the end of the line."
                    ),
                ]
            ),
            new(
                "backward",
                33,
                33,
                0,
                1,
                Verdict.Unfilled,
                Verdict.Unfilled,
                Verdict.NotRun,
                "The ... is still to be replaced by your code.",
                null,
                []
            ),
        ],
        [new("CS1002", 30, 22, "; expected") { Advice = "Write `;` at the end of the line." }],
        [new(9, "`42` was changed to `1`.")]
    );

    [Fact]
    public void Every_hole_has_its_line_and_what_is_to_do_comes_last() =>
        Assert.Equal(
            """
            One sample  2.5 of 6 points
            01-one-sample.csx

              right    x          line 12   0.5 of 0.5
              partly   mse        line 22   0.5 of 2
                       - mse of eight random pairs: 3.58895 was seen; 1.79447 was expected.
                       right: mse of one random pair
                       Hint: The loss is 1/(2n) times the sum: the one half is missing.
              wrong    loss       line 30     0 of 0.5
                       30:22  Tensor loss = mse(yP)
                                                   ^
                              ; expected (CS1002)
                              Write `;` at the end of the line.

              x: Right by itself. In your file it could not be tried: the file does not compile (line 22).

            Still to do
              The ... is still to be replaced by your code.
                backward   line 33   1 point

            Given text that is different in your file
              line 9: `42` was changed to `1`.

            Next: mend mse (line 22), then look again:
              grader check 01-one-sample.csx
            """,
            Shown(160)
        );

    [Fact]
    public void A_narrow_screen_breaks_between_words_and_never_in_a_command() =>
        Assert.Equal(
            Shown(160).Replace("does not compile (line 22)", "does not\n  compile (line 22)", StringComparison.Ordinal),
            Shown(80)
        );

    private static string Shown(int width)
    {
        using var console = new TestConsole { Profile = { Width = width } };
        foreach (
            var part in CheckScreen.LayOut(
                "One sample",
                _report,
                new($"{new string('\n', 29)}Tensor loss = mse(yP)"),
                AfterCheck.NextStepFor(_report, "grader check 01-one-sample.csx", "grader start 02-derive-the-gradient")
            )
        )
        {
            console.Write(part);
        }
        return string.Join('\n', console.Lines.Select(l => l.TrimEnd()));
    }
}
