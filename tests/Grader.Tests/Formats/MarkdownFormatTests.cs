using Grader.Formats;
using Grader.Protocol;
using Grader.Results;
using Xunit;
using static Grader.Tests.Formats.FormatRuns;
using static Grader.Tests.Reporting.Reports;

namespace Grader.Tests.Formats;

public sealed class MarkdownFormatTests
{
    private static readonly HoleReport _wrong = new(
        "mse",
        22,
        24,
        0,
        2,
        Verdict.Failed,
        Verdict.Failed,
        Verdict.NotRun,
        "mse([3], [5]) is 4; 2 was expected: twice too large.",
        "The loss is 1/(2n) times the sum: the one half is missing.",
        []
    );

    private static readonly HoleReport _unfilled = new(
        "lr",
        30,
        30,
        0,
        0.5,
        Verdict.Unfilled,
        Verdict.Unfilled,
        Verdict.Unfilled,
        null,
        null,
        []
    );

    private static readonly HoleReport _right = new(
        "backward",
        35,
        35,
        1,
        1,
        Verdict.Passed,
        Verdict.Passed,
        Verdict.Passed,
        null,
        null,
        []
    );

    private static string Page(params SubmissionReport[] files) => TextOf(Assert.Single(Pages(files)));

    private static IEnumerable<FormatPiece.File> Pages(params SubmissionReport[] files) =>
        Make("markdown", InputOf(null, files)).Pieces.Cast<FormatPiece.File>();

    [Fact]
    public void A_page_says_of_each_hole_what_was_seen_and_what_to_do_next() =>
        Assert.Equal(
            """
            # Results of ada

            ## Exercise `01-one-sample`: 0.5 of 3.5 points

            Your file: `ada/01-one-sample.csx`

            Note: Handed in 1 day late: 0.5 points less.

            - Line 22, `mse`: **wrong**, 0 of 2 points
              - Seen: `mse([3], [5])` is 4; 2 was expected: twice too large.
              - Hint: The loss is `1/(2n)` times the sum: the one half is missing.
            - Line 30, `lr`: **to do**, 0 of 0.5 points
            - Line 35, `backward`: **right**, 1 of 1 point

            Compile errors in other lines:

            - Line 12, column 9: The name `'z'` does not exist in the current context (`CS0103`)

            Given text that is different in your file:

            - Line 4: using System was added

            **Next:** mend line 22, `mse`, then the other one.

            """.Replace("`'z'`", "'z'", StringComparison.Ordinal),
            Page(
                Graded("ada/01-one-sample.csx", "ada", "01-one-sample", 1, 3.5) with
                {
                    Holes = [_wrong, _unfilled, _right],
                    Late = new Lateness(1, 0.5),
                    Diagnostics = [new StudentDiagnostic("CS0103", 12, 9, "The name 'z' does not exist in the current context")],
                    Edits = [new GivenTextEdit(4, "using System was added")],
                }
            )
        );

    private static readonly string _several = """
        # Results of ada

        - Of `01`: 1 of 1 point
        - Of `02`: could not be graded
        - Of `notes.docx`: cannot be read

        ## Exercise 01: 1 of 1 point

        Your file: `ada/01.csx`

        - Line 35, `backward`: **right**, 1 of 1 point

        **Next:** nothing, everything is right.

        ## Exercise 02: could not be graded

        Your file: `ada/02.csx`

        Note: The compiler did not start.

        **Next:** nothing that you could do: the grader failed, not your file. It has to be graded again.

        ## Exercise `notes.docx`: cannot be read

        Your file: `notes.docx`

        Note: It is a Word document.

        **Next:** hand in the exercise's own file.

        """.Replace("`01`", "01", StringComparison.Ordinal).Replace("`02`", "02", StringComparison.Ordinal);

    [Fact]
    public void Several_exercises_are_listed_first_and_stand_in_order() =>
        Assert.Equal(
            _several,
            Page(
                NotGraded("ada/02.csx", "ada", SubmissionStatus.Error, "The compiler did not start.", "02", 1),
                Graded("ada/01.csx", "ada", "01", 1, 1) with
                {
                    Holes = [_right],
                },
                NotGraded("notes.docx", "ada", SubmissionStatus.Unreadable, "It is a Word document.")
            )
        );

    [Fact]
    public void Who_handed_in_nothing_is_told_so() =>
        Assert.Equal(
            """
            # Results of bob

            ## Nothing was handed in

            **Next:** hand in the exercise's file, if there is still time.

            """,
            Page(SubmissionReport.NothingHandedIn("bob", new(Id: "2", Name: "bob")))
        );

    [Fact]
    public void A_decision_of_a_person_is_told_and_not_a_lower_score_that_waits_for_the_teacher()
    {
        var page = Page(
            Graded("ada/01.csx", "ada", "01", 2, 2) with
            {
                Holes =
                [
                    _wrong with
                    {
                        Points = 2,
                        Override = new PersonsDecision(0, "as good as right", DateTimeOffset.UnixEpoch),
                    },
                ],
                Held = new HeldBack(1, "the exercise changed"),
            }
        );
        Assert.Contains("- Line 22, `mse`: **right**, 2 of 2 points\n", page, StringComparison.Ordinal);
        Assert.Contains(
            "  - A person decided on 2 points, where the grader had given 0: as good as right\n",
            page,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("the exercise changed", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_further_file_is_named_and_does_not_count()
    {
        var page = Page(Graded("ada/01 (1).csx", "ada", "01", 1, 1), Graded("ada/01.csx", "ada", "01", 0, 1));
        Assert.Contains("\n## Further files\n\n- File `ada/01.csx`: It does not count: ", page, StringComparison.Ordinal);
    }
}
