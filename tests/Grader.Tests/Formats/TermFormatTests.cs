using System.Collections.Immutable;
using System.Text;
using Grader.Formats;
using Grader.Misconceptions;
using Grader.Policies;
using Grader.Reporting;
using Grader.Results;
using Xunit;
using static Grader.Tests.Formats.FormatRuns;
using static Grader.Tests.Reporting.Reports;

namespace Grader.Tests.Formats;

/// <summary>What a course says of its exercises is so in every format.</summary>
public sealed class TermFormatTests
{
    private static readonly Term _term = new()
    {
        Exercises = ImmutableSortedDictionary<string, double>.Empty.Add("01", 10).Add("03", 5),
        Ahead = ImmutableSortedDictionary<string, string>.Empty.Add("02", "it is released 2027-01-01"),
    };

    private static FormatInput In(Term term, byte[]? gradebook, params SubmissionReport[] files) =>
        InputOf(gradebook, files) with
        {
            Files = CountedFiles.Of([.. files.Select(f => new GradedSubmission(f, null, []))], Pick.Latest, term),
        };

    private static string Fill(string gradebook, Term term, params SubmissionReport[] files) =>
        TextOf(Assert.Single(Make("canvas", In(term, Encoding.UTF8.GetBytes(gradebook), files)).Pieces));

    [Fact]
    public void What_is_not_released_is_in_no_column_and_what_nobody_handed_in_is_a_zero() =>
        Assert.Equal(
            "Student,ID,Section,01,02,03\nAda,1,B,7,,0\nBob,2,B,9,,0\n",
            Fill(
                "Student,ID,Section,01,02,03\nAda,1,B,,,\nBob,2,B,,,\n",
                _term,
                Graded("Ada/01.csx", "Ada", "01", 7, 10),
                Graded("Bob/01.csx", "Bob", "01", 9, 10),
                Graded("Bob/02.csx", "Bob", "02", 4, 5)
            )
        );

    [Fact]
    public void A_file_that_could_not_be_read_is_no_zero_where_its_name_says_what_it_is_for() =>
        Assert.Equal(
            "Student,ID,Section,01,02\nAda,1,B,7,\nBob,2,B,9,4\n",
            Fill(
                "Student,ID,Section,01,02\nAda,1,B,,\nBob,2,B,,\n",
                Term.HandedIn,
                Graded("Ada/01.csx", "Ada", "01", 7, 10),
                NotGraded("Ada/02.csx", "Ada", SubmissionStatus.Unreadable, "It is larger than 256 KB.", "02"),
                Graded("Bob/01.csx", "Bob", "01", 9, 10),
                Graded("Bob/02.csx", "Bob", "02", 4, 5)
            )
        );

    [Theory]
    [InlineData("gradescope")]
    [InlineData("prairielearn")]
    public void A_student_is_told_what_counts_for_nothing_yet(string format)
    {
        var input = In(_term, null, Graded("01.csx", null, "01", 10, 10), Graded("02.csx", null, "02", 0, 5));
        var text = TextOf(Assert.Single(Make(format, input).Pieces));
        Assert.Contains(
            "01: 10 of 10 points.\\n02 counts for nothing yet: it is released 2027-01-01.",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(format == "gradescope" ? "\"score\": 10," : "\"score\": 1,", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_may_be_called_by_the_title_of_its_exercise()
    {
        const string gradebook = "Student,ID,Section,Week 1: A step downhill (77)\nAda,5,B,\n";
        var titles = ImmutableDictionary.Create<string, string>().Add("01-one-sample", "A step downhill");
        var made = Make(
            "canvas",
            InputOf(Encoding.UTF8.GetBytes(gradebook), Graded("5", "5", "01-one-sample", 7.5, 10)) with
            {
                Titles = titles,
            }
        );
        Assert.Equal(gradebook.Replace("B,", "B,7.5", StringComparison.Ordinal), TextOf(Assert.Single(made.Pieces)));
    }

    [Fact]
    public void A_folder_with_a_number_at_the_end_of_its_name_is_not_the_student_of_that_number()
    {
        const string gradebook = "Student,ID,Section,01-one-sample\n\"Lovelace, Ada\",12,B,\n";
        var made = Make("canvas", InputOf(Encoding.UTF8.GetBytes(gradebook), Graded("x", "student12", "01-one-sample", 8, 10)));
        Assert.Equal(gradebook, TextOf(Assert.Single(made.Pieces)));
        Assert.Equal(["Not in 'grades.csv': 'student12'. Their points are in no row."], made.Remarks);
    }
}
