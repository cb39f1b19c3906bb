using Grader.Reporting;
using Grader.Results;
using Xunit;
using static Grader.Tests.Reporting.Reports;

namespace Grader.Tests.Reporting;

public sealed class GradeTableTests
{
    private static string Text(params SubmissionReport[] submissions)
    {
        var table = GradeTable.Of(Counted(submissions));
        Assert.All(table.Rows, row => Assert.Equal(table.Header.Length, row.Length));
        return string.Join('\n', table.Rows.Prepend(table.Header).Select(r => string.Join(" | ", r)).Concat(table.Notes));
    }

    [Fact]
    public void Students_stand_in_rows_and_exercises_in_columns_both_in_ordinal_order() =>
        Assert.Equal(
            """
            student | 01-one-sample | 02-derive | total | percent
            ada | 10/10 | 4/5 | 14/15 | 93.3 %
            bob | 7.5/10 | 5/5 | 12.5/15 | 83.3 %
            """,
            Text(
                Graded("bob/02-derive.csx", "bob", "02-derive", 5, 5),
                Graded("bob/01-one-sample.csx", "bob", "01-one-sample", 7.5, 10),
                Graded("ada/02-derive.csx", "ada", "02-derive", 4, 5),
                Graded("ada/01-one-sample.csx", "ada", "01-one-sample", 10, 10)
            )
        );

    [Fact]
    public void What_was_not_handed_in_counts_in_the_total() =>
        Assert.Equal(
            """
            student | 01 | 02 | total | percent
            ada | 5/10 | 10/10 | 15/20 | 75 %
            bob | 5/10 | - | 5/20 | 25 %
            """,
            Text(
                Graded("ada/01.csx", "ada", "01", 5, 10),
                Graded("ada/02.csx", "ada", "02", 10, 10),
                Graded("bob/01.csx", "bob", "01", 5, 10)
            )
        );

    [Fact]
    public void Who_handed_in_nothing_has_a_row_with_a_zero_and_a_word() =>
        Assert.Equal(
            """
            student | 01 | other files | total | percent
            ada | 5/10 | - | 5/10 | 50 %
            bob | - | nothing handed in | 0/10 | 0 %
            """,
            Text(Graded("ada/01.csx", "ada", "01", 5, 10), SubmissionReport.NothingHandedIn("bob", new(Id: "2", Name: "bob")))
        );

    [Fact]
    public void What_could_not_be_graded_is_no_zero_and_has_a_note() =>
        Assert.Equal(
            """
            student | 01 | 02 | total | percent
            ada | 5/10 | error | 5/10 | 50 %
            bob | unreadable | 3/10 | 3/10 | 30 %
            eve | unreadable | - | - | -
            ada/02.csx: error: the compiler did not start
            bob/01.csx: unreadable: it is a link
            eve/01.csx: unreadable: it is larger than 256 KB
            """,
            Text(
                Graded("ada/01.csx", "ada", "01", 5, 10),
                NotGraded("ada/02.csx", "ada", SubmissionStatus.Error, "the compiler did not start", "02", 10),
                NotGraded("bob/01.csx", "bob", SubmissionStatus.Unreadable, "it is a link", "01", 10),
                Graded("bob/02.csx", "bob", "02", 3, 10),
                NotGraded("eve/01.csx", "eve", SubmissionStatus.Unreadable, "it is larger than 256 KB", "01", 10)
            )
        );

    [Fact]
    public void A_file_in_which_nothing_stands_is_told_beside_its_zero() =>
        Assert.Equal(
            """
            student | 01 | total | percent
            ada | 0/10 | 0/10 | 0 %
            bob | 0/10 | 0/10 | 0 %
            ada/01.csx: it is empty
            """,
            Text(
                Graded("ada/01.csx", "ada", "01", 0, 10) with
                {
                    Message = SubmissionReport.EmptyFile,
                },
                Graded("bob/01.csx", "bob", "01", 0, 10)
            )
        );

    [Fact]
    public void Files_of_no_exercise_of_the_course_share_a_column() =>
        Assert.Equal(
            """
            student | 01 | other files | total | percent
            ada | 5/10 | unknown exercise, unreadable | 5/10 | 50 %
            bob | 5/10 | - | 5/10 | 50 %
            ada/x.csx: unknown exercise: no exercise is named 'x'
            ada/y.csx: unreadable: it is a folder
            """,
            Text(
                Graded("ada/01.csx", "ada", "01", 5, 10),
                Graded("bob/01.csx", "bob", "01", 5, 10),
                NotGraded("ada/x.csx", "ada", SubmissionStatus.UnknownExercise, "no exercise is named 'x'", "x"),
                NotGraded("ada/y.csx", "ada", SubmissionStatus.Unreadable, "it is a folder")
            )
        );

    [Fact]
    public void A_file_without_a_student_has_a_row_under_its_own_name_and_a_total_of_its_own() =>
        Assert.Equal(
            """
            student | 01 | 02 | total | percent
            ada.csx | 5/10 | - | 5/10 | 50 %
            bob | - | 2/10 | 2/20 | 10 %
            eve.csx | - | 9/10 | 9/10 | 90 %
            """,
            Text(
                Graded("ada.csx", null, "01", 5, 10),
                Graded("eve.csx", null, "02", 9, 10),
                Graded("bob/02.csx", "bob", "02", 2, 10)
            )
        );

    [Fact]
    public void Further_files_for_an_exercise_have_rows_of_their_own() =>
        Assert.Equal(
            """
            student | 01 | 02 | total | percent
            ada | 5/10 | 1/10 | 6/20 | 30 %
            ada/01-new.csx | 9/10 | - | 9/10 | 90 %
            ada/old/01.csx | unreadable | - | - | -
            bob | 7/10 | - | 7/20 | 35 %
            ada/01-new.csx: a further file for 01; ada/01-a.csx counts, for it is the first by name, and nothing says which is newer
            ada/old/01.csx: unreadable: it is a link It does not count: 'ada/01-a.csx' does, for it is the first by name, and nothing says which is newer.
            ada/old/01.csx: a further file for 01; ada/01-a.csx counts, for it is the first by name, and nothing says which is newer
            """,
            Text(
                NotGraded("ada/old/01.csx", "ada", SubmissionStatus.Unreadable, "it is a link", "01", 10),
                Graded("ada/01-new.csx", "ada", "01", 9, 10),
                Graded("ada/01-a.csx", "ada", "01", 5, 10),
                Graded("ada/02.csx", "ada", "02", 1, 10),
                Graded("bob/01.csx", "bob", "01", 7, 10)
            )
        );

    [Fact]
    public void Files_that_are_alike_in_everything_are_all_there()
    {
        var readable = Graded("ada/01.csx", "ada", "01", 5, 10);
        var unreadable = NotGraded("ada/x.csx", "ada", SubmissionStatus.Unreadable, "it is a link");
        Assert.Equal(
            """
            student | 01 | other files | total | percent
            ada | 5/10 | unreadable, unreadable | 5/10 | 50 %
            ada/01.csx | 5/10 | - | 5/10 | 50 %
            ada/x.csx: unreadable: it is a link
            ada/x.csx: unreadable: it is a link
            ada/01.csx: a further file for 01; ada/01.csx counts, for it is the first by name, and nothing says which is newer
            """,
            Text(readable, readable with { }, unreadable, unreadable with { })
        );
    }

    [Fact]
    public void Names_made_by_students_are_harmless_in_cells_and_notes() =>
        Assert.Equal(
            """
            student | other files | total | percent
            \x1b[2J\u202e | unreadable | - | -
            \x1b[2J\u202e/a\nb.csx: unreadable: it is a link
            """,
            Text(NotGraded("\u001b[2J\u202e/a\nb.csx", "\u001b[2J\u202e", SubmissionStatus.Unreadable, "it is a link"))
        );

    [Fact]
    public void Long_names_and_messages_are_shown_by_their_ends()
    {
        var name = $"{new string('a', 1000)}😀{new string('b', 1000)}";
        Assert.Equal(
            $"""
            student | other files | total | percent
            {new string('a', 42)}…{new string('b', 21)} | unreadable | - | -
            {new string('a', 106)}…{new string('b', 46)}/01.csx: unreadable: {new string('c', 266)}…{new string('c', 133)}
            """,
            Text(NotGraded($"{name}/01.csx", name, SubmissionStatus.Unreadable, new string('c', 1000)))
        );
    }

    [Fact]
    public void A_name_that_only_differs_in_spaces_is_seen_to_differ() =>
        Assert.Equal(
            """
            student | 01 | total | percent
            bob | 5/10 | 5/10 | 50 %
            "bob " | 9/10 | 9/10 | 90 %
            """,
            Text(Graded("bob/01.csx", "bob", "01", 5, 10), Graded("bob /01.csx", "bob ", "01", 9, 10))
        );

    [Fact]
    public void No_submissions_make_an_empty_table() => Assert.Equal("student | total | percent", Text());
}
