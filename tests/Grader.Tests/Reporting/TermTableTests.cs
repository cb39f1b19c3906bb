using System.Collections.Immutable;
using Grader.Misconceptions;
using Grader.Policies;
using Grader.Reporting;
using Grader.Results;
using Xunit;
using static Grader.Tests.Reporting.Reports;

namespace Grader.Tests.Reporting;

/// <summary>What is late, what a term is over, and how its total is rounded.</summary>
public sealed class TermTableTests
{
    private static CountedFiles Counted(Pick pick, Term term, params SubmissionReport[] files) =>
        CountedFiles.Of([.. files.Select(f => new GradedSubmission(f, Modified: null, []))], pick, term);

    private static string Text(Term term, params SubmissionReport[] files)
    {
        var table = GradeTable.Of(Counted(Pick.Latest, term, files));
        Assert.All(table.Rows, row => Assert.Equal(table.Header.Length, row.Length));
        return string.Join('\n', table.Rows.Prepend(table.Header).Select(r => string.Join(" | ", r)).Concat(table.Notes));
    }

    private static SubmissionReport Late(SubmissionReport file, int days, double penalty) =>
        file with
        {
            Late = new(days, penalty),
        };

    [Fact]
    public void What_is_late_is_told_with_what_it_costs_and_what_is_left_counts() =>
        Assert.Equal(
            """
            student | 01 | 02 | total | percent
            ada | 7.5/10 | 4/5 | 11.5/15 | 76.7 %
            bob | 9/10 | - | 9/15 | 60 %
            ada/01.csx: late, 2 days: 1.5 points less
            bob/01.csx: late, 1 day
            """,
            Text(
                Term.HandedIn,
                Late(Graded("ada/01.csx", "ada", "01", 9, 10), 2, 1.5),
                Graded("ada/02.csx", "ada", "02", 4, 5),
                Late(Graded("bob/01.csx", "bob", "01", 9, 10), 1, 0)
            )
        );

    [Fact]
    public void A_terms_total_is_over_its_exercises_and_what_somebody_handed_in_and_not_over_what_is_ahead() =>
        Assert.Equal(
            """
            student | 01 | 02 | 03 | 04 | other files | total | percent
            ada | 7.3/10 | - | - | 3/3 | - | 10.5/18 | 58.3 %
            bob | - | - | 6/6 | - | - | 0/18 | 0 %
            cyd | error | - | - | - | - | - | -
            dan | - | - | - | - | nothing handed in | 0/18 | 0 %
            x.csx | 7.3/10 | - | - | - | - | 7.3/10 | 73 %
            cyd/01.csx: error: no
            03 counts for nothing yet: it is released 2027-01-01 00:00 (UTC)
            """,
            Text(
                new()
                {
                    Exercises = ImmutableSortedDictionary<string, double>.Empty.Add("01", 10).Add("02", 5),
                    Ahead = ImmutableSortedDictionary<string, string>
                        .Empty.Add("03", "it is released 2027-01-01 00:00 (UTC)")
                        .Add("05", "later"),
                    RoundTo = 0.5,
                },
                Graded("ada/01.csx", "ada", "01", 7.3, 10),
                Graded("ada/04.csx", "ada", "04", 3, 3),
                Graded("bob/03.csx", "bob", "03", 6, 6),
                NotGraded("cyd/01.csx", "cyd", SubmissionStatus.Error, "no", "01", 10),
                SubmissionReport.NothingHandedIn("dan", new(Name: "dan")),
                Graded("x.csx", null, "01", 7.3, 10)
            )
        );

    [Fact]
    public void Totals_are_those_of_the_table_for_each_student_who_has_one()
    {
        var term = new Term { Exercises = ImmutableSortedDictionary<string, double>.Empty.Add("02", 5), RoundTo = 1 };
        Assert.Equal(
            [new("ada", 8, 15), new("dan", 0, 15)],
            StudentTotal.AllOf(
                Counted(
                    Pick.Latest,
                    term,
                    Late(Graded("ada/01.csx", "ada", "01", 9, 10), 2, 1.5),
                    NotGraded("cyd/01.csx", "cyd", SubmissionStatus.Error, "no", "01", 10),
                    SubmissionReport.NothingHandedIn("dan", new(Name: "dan")),
                    Graded("x.csx", null, "01", 7.3, 10)
                )
            )
        );
    }

    [Fact]
    public void Of_a_late_better_file_and_one_in_time_the_one_counts_of_which_more_counts()
    {
        SubmissionReport[] files =
        [
            Late(Graded("ada/late.csx", "ada", "01", 9, 10), 2, 2),
            Graded("ada/soon.csx", "ada", "01", 8, 10),
        ];
        var counted = Counted(Pick.Best, Term.HandedIn, files);
        Assert.Equal(
            "ada/late.csx: more of its points count",
            Assert.Single(counted.Further.Select(f => $"{f.File.File}: {f.Why}"))
        );
        Assert.True(ClassScore.Of(counted).Reaches(80));
        Assert.False(ClassScore.Of(counted).Reaches(80.1));
    }

    [Fact]
    public void A_percentage_is_of_what_counts_less_what_lateness_costs_and_without_what_is_ahead()
    {
        var term = new Term { Ahead = ImmutableSortedDictionary<string, string>.Empty.Add("03", "later") };
        var counted = Counted(
            Pick.Latest,
            term,
            Late(Graded("ada/01.csx", "ada", "01", 10, 10), 1, 5),
            Graded("ada/03.csx", "ada", "03", 90, 90)
        );
        Assert.Equal(new ClassScore(5, 10), ClassScore.Of(counted));
    }

    [Theory]
    [InlineData(SubmissionStatus.Unreadable, "02", 10)]
    [InlineData(SubmissionStatus.Error, "02", 10)]
    [InlineData(SubmissionStatus.Error, null, 10)]
    [InlineData(SubmissionStatus.Unreadable, "01", 15)]
    [InlineData(SubmissionStatus.Unreadable, null, 15)]
    public void What_could_not_be_graded_is_no_zero_in_a_total(SubmissionStatus status, string? exercise, double max) =>
        Assert.Equal(
            [new("ada", 8, max), new("bob", 5, 15)],
            StudentTotal.AllOf(
                Reports.Counted(
                    Reports.Graded("ada/01.csx", "ada", "01", 8, 10),
                    Reports.NotGraded("ada/x.csx", "ada", status, "No.", exercise),
                    Reports.Graded("bob/02.csx", "bob", "02", 5, 5)
                )
            )
        );
}
