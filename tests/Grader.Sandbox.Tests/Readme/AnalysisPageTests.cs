using System.Text.RegularExpressions;
using Grader.Sandbox.Tests.Cli;
using Grader.Sandbox.Tests.Gradebook;
using Xunit;

namespace Grader.Sandbox.Tests.Readme;

/// <summary>The commands that docs/analysis.md shows say what a class has understood, and so does the report.</summary>
public sealed partial class AnalysisPageTests
{
    /// <summary>Below the line that says when it was graded.</summary>
    private const string Screen = """
        4 students. 4 files were graded.

        01-one: 4 files, on average 50 % of the points, 1 with all of them

            percent 0-    10-   20-   30-   40-   50-   60-   70-   80-   90-100
                    ▄                             █                       ▄
            files   1     0     0     0     0     2     0     0     0     1

          hole   right   points   separates   not begun   hit a limit
        ───────────────────────────────────────────────────────────────
          f       25 %     25 %        0.33           1             -
          y       75 %     75 %        0.33           1             -

          Known, and made by nobody: four.csx

        right: how many have all its points; points: what was earned of it, on average
        separates: from -1 to 1, whether who has it right did well in the other holes too: 0.3 and more tells them apart, about 0 does not; - where there is nothing to compare

        What several students got wrong alike:

          2 students   01-one, f   as in bob/01-one.csx, line 4
              6 was seen; 4 was expected.
              They read: 3 is not the number that belongs there: it is too large.
              To tell whoever does the same what it means:
                grader misconception class --file bob/01-one.csx --hole f --exercise 01-one --course exercises --tell "WHAT TO TELL THEM"

        """;

    /// <summary>In the report, on one line.</summary>
    private const string Figures = """
        {"exercises":[{"exercise":"01-one","graded":4,"allRight":1,"mean":0.5,"distribution":[1,0,0,0,0,2,0,0,0,1],"edited":0,"holes":[
        {"hole":"f","files":4,"right":0.25,"mean":0.25,"discrimination":0.3333,"notBegun":1,"hitLimit":0},
        {"hole":"y","files":4,"right":0.75,"mean":0.75,"discrimination":0.3333,"notBegun":1,"hitLimit":0}],
        "mistakes":[{"name":"four.csx","tell":"Twice, not four times.","students":0}]}]}
        """;

    [Fact]
    public async Task Its_commands_show_the_figures_that_the_report_has()
    {
        using var room = KeptClass.Of(
            ("ada", Classroom.Right),
            ("bob", Classroom.Half),
            ("cyd", Classroom.Half),
            ("dan", "// exercise 01-one\nint f(int x)\n{\n    ...\n}\nint y = ...;\n")
        );
        room.Room.Write(
            "exercises/01-one/wrong/four.csx",
            $"// Twice, not four times.\n{Classroom.Right.Replace("2 * x", "4 * x", StringComparison.Ordinal)}"
        );
        var ended = new List<Ended>();
        foreach (var command in DocsPage.BlocksOf("docs/analysis.md", "sh").Single().Trim().Split('\n'))
        {
            ended.Add(await room.Room.Grader(command.Split(' ')[1..]));
        }
        Assert.All(ended, e => Assert.True(e.ExitCode == 0, e.Err));
        Assert.Equal(ended[1].Out, ended[2].Out);
        Assert.Matches("^Grading 1 of [-0-9]{10} [0-9:]{5} UTC\n", ended[1].Out);
        Assert.Equal(Screen, ended[1].Out[(ended[1].Out.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        Assert.Equal(
            Figures.Replace("\n", "", StringComparison.Ordinal),
            Digits().Replace((await room.Report())["analysis"]!.ToJsonString(), "$1")
        );
    }

    // The last digits of a third say nothing.
    [GeneratedRegex(@"(0\.[0-9]{4})[0-9]+")]
    private static partial Regex Digits();
}
