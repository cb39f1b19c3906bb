using System.Text;
using Grader.Formats;
using Grader.Results;
using Xunit;
using static Grader.Tests.Formats.FormatRuns;
using static Grader.Tests.Reporting.Reports;

namespace Grader.Tests.Formats;

/// <summary>The rules are those of lib/gradebook_importer.rb of canvas-lms.</summary>
public sealed class CanvasFormatTests
{
    private const string Header = "Student,ID,SIS User ID,SIS Login ID,Section,One sample (77),Final Score\r\n";
    private const string Points = "    Points Possible,,,,,10,(read only)\r\n";

    private static (string Text, string[] Remarks) Fill(string gradebook, params SubmissionReport[] submissions) =>
        Fill(Encoding.UTF8.GetBytes(gradebook), submissions);

    private static (string Text, string[] Remarks) Fill(byte[] gradebook, params SubmissionReport[] submissions)
    {
        var made = Make("canvas", InputOf(gradebook, submissions));
        var piece = Assert.IsType<FormatPiece.File>(Assert.Single(made.Pieces));
        Assert.Equal("canvas.csv", piece.Path);
        return (TextOf(piece), [.. made.Remarks]);
    }

    private static SubmissionReport Of(
        string student,
        double score,
        StudentIdentity? who = null,
        string exercise = "01-one-sample"
    ) => Graded($"{student}/{exercise}.csx", student, exercise, score, 10) with { Identity = who };

    [Fact]
    public void A_students_points_go_into_the_cell_of_the_exercise_and_all_else_stays()
    {
        const string others = "\"Babbage, Charles\",1002,s2,cb,B,7,\r\n\"Student, Test\",1,,,B,,\r\n";
        var (text, remarks) = Fill(
            $"\ufeff{Header}{Points}\"Lovelace, Ada\",1001,s1,ada,\"A, B\",,91.2\r\n{others}",
            Of("ada", 7.5, new(Id: "1001", Name: "lovelaceada"))
        );
        Assert.Equal($"\ufeff{Header}{Points}\"Lovelace, Ada\",1001,s1,ada,\"A, B\",7.5,91.2\r\n{others}", text);
        Assert.Empty(remarks);
    }

    [Fact]
    public void What_counts_is_the_score_less_lateness() =>
        Assert.Contains(
            ",B,6.5,\n",
            Fill("Student,ID,Section,01-one-sample (7),x (8)\nAda,5,B,,\n", Of("5", 7.5) with { Late = new(1, 1) }).Text,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("1001", null, null, null)]
    [InlineData("s1", null, null, null)]
    [InlineData(null, null, "ADA", null)]
    [InlineData(null, null, null, "ada@uni.example")]
    [InlineData(null, "Ada Lovelace", null, null)]
    [InlineData(null, "LOVELACE,  Ada", null, null)]
    [InlineData(null, "lovelaceada", null, null)]
    public void A_student_is_found_by_id_login_email_or_name(string? id, string? name, string? login, string? email)
    {
        var row = "\"Lovelace, Ada\",1001,s1,ada,B";
        var (text, remarks) = Fill($"{Header}{Points}{row},,\r\n", Of("x", 8, new(id, name, email, login)));
        Assert.Equal($"{Header}{Points}{row},8,\r\n", text);
        Assert.Empty(remarks);
    }

    [Fact]
    public void An_accent_by_itself_and_one_with_its_letter_are_one_name() =>
        Assert.Contains(
            ",B,8\n",
            Fill("Student,ID,Section,01-one-sample\n\"Mu\u0308ller, Zo\u00eb\",5,B,\n", Of("Zoe\u0308 M\u00fcller", 8)).Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_platforms_number_of_one_is_no_number_of_another()
    {
        var gradebook = $"{Header}{Points}\"Lovelace, Ada\",1001,s1,ada,B,,\r\n";
        var (text, remarks) = Fill(gradebook, Of("Charles Babbage", 8, new(Id: "1001", Name: "Charles Babbage")));
        Assert.Equal(gradebook, text);
        Assert.Equal(["Not in 'grades.csv': 'Charles Babbage'. Their points are in no row."], remarks);
    }

    [Fact]
    public void A_schools_number_is_none_of_the_platforms() =>
        Assert.Equal(
            "Student,ID,Section,01-one-sample\nAda,4711,B,\n",
            Fill("Student,ID,Section,01-one-sample\nAda,4711,B,\n", Of("s4711", 8)).Text
        );

    [Fact]
    public void Kim_Lee_is_not_Lee_Kim()
    {
        var gradebook = "Student,ID,Section,01-one-sample\n\"Lee, Kim\",5,B,\n";
        Assert.Equal(gradebook, Fill(gradebook, Of("Lee Kim", 8)).Text);
        Assert.Contains(",B,8\n", Fill(gradebook, Of("Kim Lee", 8)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whose_id_is_not_in_the_file_is_not_a_namesake_in_it()
    {
        var gradebook = "Student,ID,Section,01-one-sample\n\"Lee, Kim\",5,B,\n\"Lovelace, Ada\",6,B,\n";
        var (text, remarks) = Fill(
            gradebook,
            Of("kim", 8, new(Id: "7", Name: "Kim Lee")),
            Of("ada", 9, new(Id: "6", Name: "Ada Lovelace"))
        );
        Assert.Equal("Student,ID,Section,01-one-sample\n\"Lee, Kim\",5,B,\n\"Lovelace, Ada\",6,B,9\n", text);
        Assert.Equal(["Not in 'grades.csv': 'kim'. Their points are in no row."], remarks);
    }

    [Fact]
    public void Of_two_rows_or_two_students_of_one_name_nobody_gets_anything()
    {
        var gradebook = "Student,ID,Section,01-one-sample\n\"Lee, Kim\",5,B,\n\"Lee, Kim\",6,B,\nAda,7,B,\n";
        var (text, remarks) = Fill(gradebook, Of("Kim Lee", 8), Of("ADA", 9), Of("Ada", 3));
        Assert.Equal(gradebook, text);
        Assert.Equal(
            [
                "Whose row is whose cannot be told in 'grades.csv': 'ADA', 'Ada' and 'Kim Lee'. None of them got points; "
                    + "a roster with the ids or logins of the platform tells them apart.",
            ],
            remarks
        );
    }

    [Fact]
    public void Everybody_who_is_not_in_the_file_is_named() =>
        Assert.Equal(
            ["Not in 'grades.csv': 'a', 'b', 'c', 'd', 'e', 'f' and 'g'. Their points are in no row."],
            Fill($"{Header}{Points}", [.. "abcdefg".Select(c => Of($"{c}", 1))])
                .Remarks.Where(r => r.StartsWith("Not", StringComparison.Ordinal))
        );

    [Fact]
    public void What_could_not_be_graded_is_no_zero_and_what_was_not_handed_in_is_one()
    {
        var (text, remarks) = Fill(
            "Student,ID,Section,01-one-sample\nAda,1,B,\nBob,2,B,3\nCy,3,B,\nDi,4,B,\nEve,5,B,4\nFay,6,B,\n",
            Of("Fay", 5),
            NotGraded("Ada/01.csx", "Ada", SubmissionStatus.Error, "the compiler did not start", "01-one-sample", 10),
            NotGraded("Bob/x.docx", "Bob", SubmissionStatus.Unreadable, "it is a Word document"),
            SubmissionReport.NothingHandedIn("Cy", new(Id: "3")),
            SubmissionReport.NothingHandedIn("Eve", new(Id: "5"))
        );
        Assert.Equal("Student,ID,Section,01-one-sample\nAda,1,B,\nBob,2,B,3\nCy,3,B,0\nDi,4,B,\nEve,5,B,4\nFay,6,B,5\n", text);
        Assert.Equal(
            [
                "Could not be graded: 'Ada' and 'Bob'. That is no zero: their cells stay as they are.",
                "Handed in nothing, and have points in the file: 'Eve'. Their cells stay as they are.",
            ],
            remarks
        );
    }

    [Fact]
    public void Who_is_excused_stays_so()
    {
        var gradebook = "Student,ID,Section,01-one-sample\nAda,1,B,EX\n";
        var (text, remarks) = Fill(gradebook, Of("Ada", 5));
        Assert.Equal(gradebook, text);
        Assert.Equal(["Excused (EX): 'Ada'. Their cells stay as they are."], remarks);
    }

    [Fact]
    public void Points_are_not_scaled_and_that_is_said() =>
        Assert.Equal(
            ["'One sample (77)' is out of 20 points in the file, and 01-one-sample out of 10: points were not scaled."],
            Fill($"{Header}Points Possible,,,,,20,\r\nAda,1,,,B,,\r\n", Of("Ada", 5)).Remarks
        );

    [Fact]
    public void An_exercise_without_a_column_gets_one() =>
        Assert.Equal(
            "Student;ID;Section;Final Score;01-one-sample;02-derive\r\n"
                + "  Points Possible;;;(read only);10;10\r\nAda;1;B;90;7.5;0\r\nBob;2;B;80;;\r\n",
            Fill(
                "Student;ID;Section;Final Score\r\n  Points Possible;;;(read only)\r\nAda;1;B;90\r\nBob;2;B;80\r\n",
                Of("Ada", 7.5),
                Of("x", 1, null, "02-derive")
            ).Text
        );

    [Theory]
    [InlineData("01-one-sample (3)", true)]
    [InlineData("One Sample", true)]
    [InlineData("Week 2: one sample (3)", true)]
    [InlineData("Homework 3: 01-one-sample (3)", true)]
    [InlineData("01-one-sample attendance (3)", false)]
    [InlineData("Peer review: 01-one-sample (3)", false)]
    [InlineData("One sample of many (3)", false)]
    [InlineData("Samples (3)", false)]
    public void A_column_is_of_an_exercise_that_it_is_called_after(string column, bool isIts) =>
        Assert.Equal(
            isIts ? $"Student,ID,Section,{column}\nAda,1,B,7\n" : $"Student,ID,Section,{column},01-one-sample\nAda,1,B,,7\n",
            Fill($"Student,ID,Section,{column}\nAda,1,B,\n", Of("Ada", 7)).Text
        );

    [Fact]
    public void Of_two_columns_that_may_be_an_exercises_none_is_filled() =>
        Assert.Equal(
            new FormatOutput.Refused(
                "Which column is of 01-one-sample cannot be told: 'One sample (3)' and 'One Sample (4)'. None of them was "
                    + "filled; name one of them like the exercise, and no other."
            ),
            KnownFormats
                .Find("canvas")!
                .Make(
                    InputOf(Encoding.UTF8.GetBytes("Student,ID,Section,One sample (3),One Sample (4)\nAda,1,B,,\n"), Of("Ada", 7))
                )
        );

    [Fact]
    public void A_column_that_Canvas_only_reads_is_left() =>
        Assert.Equal(
            "Student,ID,Section,One sample (3),01-one-sample\nPoints Possible,,,(read only),10\nAda,1,B,4,7\n",
            Fill("Student,ID,Section,One sample (3)\nPoints Possible,,,(read only)\nAda,1,B,4\n", Of("Ada", 7)).Text
        );

    [Fact]
    public void A_file_in_Windows_1252_stays_one()
    {
        var bytes = Encoding.Latin1.GetBytes("Student,ID,Section,01-one-sample\n\"M\u00fcller, Zo\u00eb\",5,B,\n");
        var made = Make("canvas", InputOf(bytes, Of("Zoë Müller", 8)));
        Assert.Equal(
            "Student,ID,Section,01-one-sample\n\"M\u00fcller, Zo\u00eb\",5,B,8\n",
            Encoding.Latin1.GetString(BytesOf(made.Pieces[0]))
        );
    }

    [Fact]
    public void A_comma_before_decimals_stays_one() =>
        Assert.Equal(
            "Student;ID;Section;01-one-sample\nPoints Possible;;;10,00\nAda;1;B;7,5\n",
            Fill("Student;ID;Section;01-one-sample\nPoints Possible;;;10,00\nAda;1;B;\n", Of("Ada", 7.5)).Text
        );
}
