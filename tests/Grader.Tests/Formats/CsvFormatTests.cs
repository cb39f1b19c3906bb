using CsCheck;
using Grader.Results;
using Xunit;
using static Grader.Tests.Formats.FormatRuns;
using static Grader.Tests.Reporting.Reports;

namespace Grader.Tests.Formats;

/// <summary>The columns are those of nbgrader/plugins/export.py.</summary>
public sealed class CsvFormatTests
{
    private const string Header =
        "assignment,duedate,timestamp,student_id,last_name,first_name,email,raw_score,late_submission_penalty,score,max_score\n";

    [Fact]
    public void A_row_has_what_nbgrader_has_and_what_was_not_handed_in_is_a_zero() =>
        Assert.Equal(
            Header
                + "01,,2026-11-20 10:30:00,4711,Lovelace,Ada,ada@u.example,7.5,1.0,6.5,10.0\n"
                + "01,,,bob,,,,0.0,0.0,0.0,10.0\n"
                + "01,,,4712,Lee,\"Kim, Jr\",,0.0,0.0,0.0,10.0\n"
                + "02,,,4711,Lovelace,Ada,ada@u.example,0.0,0.0,0.0,5.0\n"
                + "02,,,bob,,,,3.0,0.0,3.0,5.0\n"
                + "02,,,4712,Lee,\"Kim, Jr\",,0.0,0.0,0.0,5.0\n",
            TextOf(
                Make(
                    "csv",
                    InputOf(
                        null,
                        Graded("ada/01.csx", "ada", "01", 7.5, 10) with
                        {
                            Identity = new("4711", "Ada Lovelace", "ada@u.example"),
                            Late = new(1, 1),
                            HandedIn = new DateTimeOffset(2026, 11, 20, 11, 30, 0, TimeSpan.FromHours(1)),
                        },
                        Graded("bob/02.csx", "bob", "02", 3, 5),
                        SubmissionReport.NothingHandedIn("kim", new("4712", "Lee, Kim, Jr"))
                    )
                ).Pieces[0]
            )
        );

    [Fact]
    public void What_could_not_be_graded_has_no_row()
    {
        var made = Make(
            "csv",
            InputOf(
                null,
                Graded("ada/01.csx", "ada", "01", 7.5, 10),
                NotGraded("bob/01.csx", "bob", SubmissionStatus.Error, "the compiler did not start", "01", 10),
                Graded("01.csx", null, "01", 1, 10)
            )
        );
        Assert.Equal($"{Header}01,,,ada,,,,7.5,0.0,7.5,10.0\n", TextOf(made.Pieces[0]));
        Assert.Equal(
            [
                "Could not be graded: 'bob'. That is no zero, so grades.csv has no row for it.",
                "In no student's folder: '01.csx'. grades.csv has no row for what is nobody's.",
            ],
            made.Remarks
        );
    }

    [Fact]
    public void Whatever_students_are_called_a_row_is_a_row_and_no_formula() =>
        OddTexts
            .Any.Array[4]
            .Sample(
                texts =>
                {
                    var file = Graded("x.csx", texts[0], "01", 1, 2) with { Identity = new(texts[0], texts[1], texts[2]) };
                    var rows = Tables.Read(TextOf(Make("csv", InputOf(null, file)).Pieces[0]), ',');
                    Assert.Equal(2, rows.Count);
                    Assert.Equal(11, rows[1].Count);
                    Assert.Equal(["1.0", "0.0", "1.0", "2.0"], rows[1][7..]);
                    Assert.All(rows[1], cell => Assert.DoesNotMatch(@"^\s*[=+\-@]|[\r\n\0\x1b]", cell));
                },
                iter: 300
            );
}
