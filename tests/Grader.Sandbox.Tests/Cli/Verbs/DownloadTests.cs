using System.Text.RegularExpressions;
using Xunit;

namespace Grader.Sandbox.Tests.Cli.Verbs;

/// <summary>What a learning platform gives out, with the real executable.</summary>
public sealed partial class DownloadTests
{
    [Fact]
    public async Task A_download_of_Canvas_with_a_roster_has_a_row_for_each_student_of_the_course()
    {
        using var room = WithDownload();
        var ended = await room.Grader("grade", "class", "--roster", room.At("class.csv"), "--out", "report");
        Assert.Equal(
            """
            student 01-one other files total percent
            Hopper, Grace - unreadable - -
            Lovelace, Ada 4/4 - 4/4 100 %
            lovelaceada_101_2001_01-one.csx 2/4 - 2/4 50 %
            Turing, Alan - nothing handed in 0/4 0 %
            babbagecharles 4/4 - 4/4 100 %
            hoppergrace_103_2003_report.docx: unreadable: It is a Word document; hand in the exercise's own file.
            lovelaceada_101_2001_01-one.csx: a further file for 01-one; lovelaceada_101_2009_01-one-1.csx counts, for it was handed in later
            The report is in report/report.json
            """,
            string.Join(
                '\n',
                ended.Out.Split('\n').Select(line => Spaces().Replace(line, " ").Trim()).Where(line => line.Length > 0)
            )
        );
        Assert.StartsWith(
            """
            Read as a Canvas download: 3 students, 1 late.
            1 of the 3 students in the roster handed in nothing.
            Not in the roster: 'babbagecharles'. Each has a row, under the name that was found.
            Grading 4 files ...

            """,
            ended.Err,
            StringComparison.Ordinal
        );
        var report = await room.Report();
        var missing = report["submissions"]!.AsArray().Single(s => s!["status"]!.GetValue<string>() == "missing")!;
        Assert.Equal("Turing, Alan", missing["student"]!.GetValue<string>());
        Assert.Equal(("104", 0), (missing["identity"]!["id"]!.GetValue<string>(), missing["score"]!.GetValue<int>()));
    }

    private static Classroom WithDownload()
    {
        var room = new Classroom();
        room.Write("class/lovelaceada_101_2001_01-one.csx", Classroom.Half);
        room.Write("class/lovelaceada_101_2009_01-one-1.csx", Classroom.Right);
        room.Write("class/babbagecharles_LATE_102_2002_01-one.csx", Classroom.Right);
        room.Write("class/hoppergrace_103_2003_report.docx", "no");
        room.Write("class.csv", "Student,ID\n\"Lovelace, Ada\",101\n\"Hopper, Grace\",103\n\"Turing, Alan\",104\n");
        return room;
    }

    [GeneratedRegex("[ ─]+")]
    private static partial Regex Spaces();
}
