using Grader.Cli.Screens;
using Grader.Judging;
using Grader.Protocol;
using Grader.Results;
using Grader.Words;
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

    private static readonly Exercise _exercise = new(
        "01-one-sample",
        "One sample",
        "",
        [new("x", 12, false, false), new("backward", 33, false, false), new("update", 40, false, HasStarter: true)],
        [],
        1,
        ""
    );

    [Theory]
    [InlineData("backward", "Next: fill in backward (line 33), then save.")]
    [InlineData("update", "Next: mend update (line 33), then save.")]
    public void What_is_given_with_faults_is_mended_and_what_is_not_there_is_filled_in(string hole, string next)
    {
        var open = _report with { Holes = [_report.Holes[^1] with { Id = hole }], Diagnostics = [] };
        Assert.Equal(new(next, null), AfterCheck.NextStepFor(open, _exercise, again: null, onward: null));
    }

    [Theory]
    [InlineData(33, null, "Next: fill in backward (line 33), then save.")]
    [InlineData(50, null, "Next: mend the compile error in line 40, then save.")]
    [InlineData(33, "Take one of them away.", "Next: mend the compile error in line 45, then save.")]
    public void What_is_still_open_explains_errors_below_it_unless_one_is_explained(int hole, string? advice, string next)
    {
        var open = _report with
        {
            Holes = [_report.Holes[^1] with { Id = "backward", Line = hole, EndLine = hole }],
            Diagnostics =
            [
                new("CS0229", 40, 1, "Ambiguity between 'x' and 'x'"),
                new("CS0102", 45, 1, "there is an 'x' already") { Advice = advice },
            ],
        };
        Assert.Equal(new(next, null), AfterCheck.NextStepFor(open, _exercise, again: null, onward: null));
    }

    [Fact]
    public void A_file_of_which_nothing_could_be_judged_is_not_said_to_have_its_holes_right() =>
        Assert.Equal(
            new("Next: mend what is said above, then save.", null),
            AfterCheck.NextStepFor(
                _report with
                {
                    Holes = [],
                    Message = CompileLimitWords.Describe(reply: null),
                },
                _exercise,
                again: null,
                onward: null
            )
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

    [Theory]
    [InlineData("Unexpected character '\u200b'", "Line 30 does not compile: Unexpected character '\\u200B'.")]
    [InlineData("'Tensor' does not contain a definition for 'Squared'", "Line 30 does not compile: 'Tensor' does not con…")]
    [InlineData("File.ReadAllText. Write the numbers down.", "Forbidden: line 30 uses File.ReadAllText. Write the …")]
    public void An_error_is_told_once_however_it_was_cut_or_escaped(string error, string feedback)
    {
        var screen = Shown(160, OfLoss(30, error, feedback)).Split('\n');
        Assert.Equal(
            [
                "  wrong    loss   line 30   0 of 0.5",
                "           30:22  Tensor loss = mse(yP)",
                "                                       ^",
                $"                  {Printable.Of(error)} (CS1002)",
                "",
            ],
            screen[3..8]
        );
    }

    [Fact]
    public void An_error_in_another_line_is_told_there_and_only_named_at_the_hole()
    {
        var screen = Shown(160, OfLoss(9, "; expected", "Line 9 does not compile: ; expected."));
        Assert.Contains(
            """
              wrong    loss   line 30   0 of 0.5
                       - the value of loss: Line 9 does not compile.

            Compile errors in other lines
              9:22  ; expected (CS1002)
            """,
            screen,
            StringComparison.Ordinal
        );
    }

    private static SubmissionReport OfLoss(int line, string error, string feedback)
    {
        var loss = _report.Holes[2];
        return _report with
        {
            Holes = [loss with { Feedback = feedback, Checks = [loss.Checks[0] with { Message = feedback }] }],
            Diagnostics = [new("CS1002", line, 22, error)],
            Edits = [],
        };
    }

    private static string Shown(int width) => Shown(width, _report);

    private static string Shown(int width, SubmissionReport report)
    {
        using var console = new TestConsole { Profile = { Width = width } };
        foreach (
            var part in CheckScreen.LayOut(
                "One sample",
                report,
                new($"{new string('\n', 29)}Tensor loss = mse(yP)"),
                AfterCheck.NextStepFor(report, _exercise, "grader check 01-one-sample.csx", "grader start 02-derive-the-gradient")
            )
        )
        {
            console.Write(part);
        }
        return string.Join('\n', console.Lines.Select(l => l.TrimEnd()));
    }
}
