using System.Text;
using Grader.Formats;
using Grader.Results;
using Xunit;
using static Grader.Tests.Formats.FormatRuns;
using static Grader.Tests.Reporting.Reports;

namespace Grader.Tests.Formats;

/// <summary>The rules are those of mod/assign/feedback/offline/importgradeslib.php, and of grade/import/csv.</summary>
public sealed class MoodleFormatTests
{
    private const string Worksheet =
        "\ufeffIdentifier,\"Full name\",\"Email address\",Status,Grade,"
        + "\"Maximum Grade\",\"Grade can be changed\",\"Last "
        + "modified (submission)\",\"Last modified (grade)\",\"Feedback comments\"\n";

    private static (string Text, string[] Remarks) Fill(string gradebook, params SubmissionReport[] submissions)
    {
        var made = Make("moodle", InputOf(Encoding.UTF8.GetBytes(gradebook), submissions));
        var piece = Assert.IsType<FormatPiece.File>(Assert.Single(made.Pieces));
        Assert.Equal("moodle.csv", piece.Path);
        return (TextOf(piece), [.. made.Remarks]);
    }

    private static SubmissionReport Of(
        string student,
        double score,
        StudentIdentity? who = null,
        string exercise = "01-one-sample"
    ) => Graded($"{student}/{exercise}.csx", student, exercise, score, 10) with { Identity = who };

    private static string? FaultOf(string text) =>
        KnownFormats.Find("moodle")!.FindFault(new TeachersFile("g.csv", [.. Encoding.UTF8.GetBytes(text)]));

    [Fact]
    public void A_worksheet_gets_points_and_comments()
    {
        const string locked = "\"Participant 13\",\"Eve Hill\",eve@u.example,Submitted,,10.00,No,-,-,\n";
        const string commented =
            "\"Participant 14\",\"Cy Young\",cy@u.example,Submitted,,10.00,Yes,-,-,\"<p>See \"\"me\"\"</p>\"\n";
        const string absent = "\"Participant 15\",\"Di Fox\",di@u.example,\"No submission\",,10.00,Yes,-,-,\n";
        var hole = new HoleReport("mse", 22, 24, 7.5, 10, Verdict.Failed, Verdict.Failed, Verdict.Failed, "=a < b", "Use x.", []);
        var (text, remarks) = Fill(
            $"{Worksheet}\"Participant 12\",\"Ada Lovelace\",ada@u.example,Submitted,,10.00,Yes,-,\"5 June 2026, 1:00 PM\",\n"
                + locked
                + commented
                + absent,
            Of("Ada Lovelace", 7.5, new(Id: "Participant 12", Name: "Ada Lovelace")) with
            {
                Holes = [hole],
            },
            Of("Eve Hill", 3),
            Of("Cy Young", 4)
        );
        Assert.Equal(
            $"{Worksheet}\"Participant 12\",\"Ada Lovelace\",ada@u.example,Submitted,7.5,10.00,Yes,-,\"5 June 2026, 1:00 PM\","
                + "\"Line 22, mse: partly right, 7.5 of 10 points<br>=a &lt; b<br>Hint: Use x.\"\n"
                + locked
                + commented.Replace(",,10.00", ",4,10.00", StringComparison.Ordinal)
                + absent,
            text
        );
        Assert.Equal(["Cannot be changed, as the file says: 'Eve Hill'. Their rows stay as they are."], remarks);
    }

    [Fact]
    public void A_worksheet_in_German_has_a_comma_before_decimals()
    {
        const string german =
            "ID;Vollständiger Name;Bewertung;Maximalbewertung;Bewertung kann geändert werden;Zuletzt geändert (Bewertung)\r\n";
        Assert.Equal(
            $"{german}Teilnehmer/in12;Ada Lovelace;7,5;10,00;Ja;-\r\n",
            Fill(
                $"{german}Teilnehmer/in12;Ada Lovelace;;10,00;Ja;-\r\n",
                Of("Ada Lovelace", 7.5, new(Id: "Participant 12", Name: "Ada Lovelace"))
            ).Text
        );
    }

    [Fact]
    public void A_worksheet_without_names_is_filled_by_its_numbers() =>
        Assert.Contains(
            "Participant 12,5,",
            Fill(
                "Identifier,Grade,Maximum Grade,Grade can be changed,Last modified (grade)\nParticipant 12,,10,Yes,-\n",
                Of("Participant 12", 5, new(Id: "Participant 12", Name: "Participant"))
            ).Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_worksheet_is_of_one_exercise() =>
        Assert.Equal(
            new FormatOutput.Refused(
                "'grades.csv' is the worksheet of one assignment, and these are 2 exercises. Grade one of "
                    + "them (--exercise 01-one-sample), or give the gradebook of the course."
            ),
            KnownFormats
                .Find("moodle")!
                .Make(
                    InputOf(
                        Encoding.UTF8.GetBytes($"{Worksheet}Participant 1,Ada,a@b.c,,,10,Yes,-,-,\n"),
                        Of("Ada", 7),
                        Of("Ada", 7, null, "02-derive")
                    )
                )
        );

    [Fact]
    public void A_gradebook_is_filled_by_id_number_email_and_name()
    {
        const string header =
            "First name,Last name,ID number,Email address,Assignment: One sample (Real),Assignment: One sample (Percentage),"
            + "Course total (Real)\n";
        Assert.Equal(
            $"{header}Ada,Lovelace,4711,Ada@u.example,7.5,-,3.00\nKim,Lee,4712,kim@u.example,6,-,-\n"
                + "Zoë,Müller,4713,zoe@u.example,0,-,-\nDi,Fox,4714,di@u.example,-,-,-\n",
            Fill(
                $"{header}Ada,Lovelace,4711,Ada@u.example,-,-,3.00\nKim,Lee,4712,kim@u.example,-,-,-\n"
                    + "Zoë,Müller,4713,zoe@u.example,-,-,-\nDi,Fox,4714,di@u.example,-,-,-\n",
                Of("al", 7.5, new(Email: "ada@u.example")),
                Of("x", 6, new(Id: "4712", Name: "Kim Lee")),
                SubmissionReport.NothingHandedIn("Zoë Müller", new(Name: "Zoë Müller"))
            ).Text
        );
    }

    [Fact]
    public void Text_of_ours_is_no_formula()
    {
        var made = Fill("First name,Last name,Email address\nAda,L,a@b.c\n", Of("a@b.c", 5, null, "=1+1")).Text;
        Assert.Equal("First name,Last name,Email address,'=1+1\nAda,L,a@b.c,5\n", made);
    }

    [Fact]
    public void A_file_that_is_none_of_Moodles_is_told_before_anything_is_graded()
    {
        const string export = "In Moodle: Grades, Export, Plain text file; or in the assignment, Download grading worksheet.";
        Assert.Null(FaultOf($"{Worksheet}Participant 1,Ada,a@b.c,,,10,Yes,-,-,\n"));
        Assert.Null(FaultOf("First name,Last name,Email address\nAda,L,a@b.c\n"));
        Assert.Equal($"'g.csv' is empty. {export}", FaultOf(""));
        Assert.Equal(
            $"'g.csv' is an export of Canvas's: ask for --format canvas, or give a file of Moodle's. {export}",
            FaultOf("Student,ID,SIS Login ID,Section,x (1)\n")
        );
        Assert.Equal(
            $"'g.csv' is no file of Moodle's: its first line has no columns with names and with email "
                + $"addresses or ID numbers. {export}",
            FaultOf("a,b,c\n1,2,3\n")
        );
        Assert.Equal(
            $"'g.csv' is a grading worksheet without a column Grade. Set Moodle to English, and export it again. {export}",
            FaultOf("Tunniste,Arvosana\nOsallistuja 12,\n")
        );
    }
}
