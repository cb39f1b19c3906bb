using Grader.Cli.Screens;
using Grader.Reporting;
using Grader.Results;
using Grader.Tests.Reporting;
using Spectre.Console.Testing;
using Xunit;

namespace Grader.Tests.Cli.Screens;

public sealed class SummaryScreenTests
{
    [Fact]
    public void A_class_is_a_line_for_each_exercise()
    {
        using var console = new TestConsole { Profile = { Width = 140 } };
        console.Write(
            new SummaryScreen(
                ClassSummary.Of(
                    Reports.Counted([
                        File("ada", "01-one", 10, mse: 2, update: 1),
                        File("bob", "01-one", 7, mse: 0, update: 1),
                        File("cyd", "01-one", 5, mse: 0, update: 0),
                        File("ada", "02-two", 10, mse: 2, update: 1),
                        Reports.NotGraded("dan/x.csx", "dan", SubmissionStatus.Unreadable, "It is a link."),
                        Reports.NotGraded("x.csx", null, SubmissionStatus.Unreadable, "It is a link."),
                        SubmissionReport.NothingHandedIn("eve", new(Id: "5")),
                    ])
                )
            )
        );
        Assert.Equal(
            """
            5 students (1 handed in nothing) and 1 file in no student's folder. 4 files were graded, and 2 others could not be: see below.

              exercise   graded   all right    mean   hardest answer
            ───────────────────────────────────────────────────────────────────
              01-one          3           1    73 %   mse: 33 % have it right
              02-two          1           1   100 %   all are right


            """,
            console.Output
        );
    }

    private static SubmissionReport File(string student, string exercise, double score, double mse, double update) =>
        Reports.Graded($"{student}/{exercise}.csx", student, exercise, score, 10) with
        {
            Holes = [Hole("mse", mse, 2), Hole("update", update, 1)],
        };

    private static HoleReport Hole(string id, double points, double max) =>
        new(id, 1, 1, points, max, Verdict.Passed, Verdict.Passed, Verdict.Passed, null, null, []);
}
