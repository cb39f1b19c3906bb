using Grader.Analyzing;
using Grader.Cli.Screens;
using Grader.Reporting;
using Grader.Results;
using Grader.Tests.Reporting;
using Spectre.Console.Testing;
using Xunit;
using static Grader.Tests.Analyzing.Classes;

namespace Grader.Tests.Cli.Screens;

public sealed class AnalysisScreenTests
{
    [Fact]
    public void A_class_is_a_chart_a_table_and_sentences_for_each_exercise_at_80_columns() =>
        Assert.Equal(
            """
            8 students. 8 files were graded.

            01-one: 8 files, on average 55 % of the points, 0 with all of them

                percent 0-    10-   20-   30-   40-   50-   60-   70-   80-   90-100
                                                █           ▄           ▄
                files   0     0     0     0     4     0     2     0     2     0

              hole     right   points   separates   not begun   hit a limit
            ─────────────────────────────────────────────────────────────────
              linear    62 %     62 %        0.16           1             -
              mse       25 %     31 %       -0.22           -             1
              trick     50 %     50 %       -0.83           -             -
              lr       100 %    100 %           -           -             -

              mse deserves a look: those who do well otherwise get it wrong more often,
              which may be chance with 8 files.
              trick deserves a look: those who do well otherwise get it wrong more often.

              In 1 of 8 files text was changed that the exercise gives.

              2 students   half.csx: The loss is half of the mean: the one half is missing,
                           and so every gradient is twice too large.
              Known, and made by nobody: caret.csx

            right: how many have all its points; points: what was earned of it, on average
            separates: from -1 to 1, whether who has it right did well in the other holes
                       too: 0.3 and more tells them apart, about 0 does not; - where there
                       is nothing to compare

            """,
            Shown(Class(), [new("01-one", "caret.csx", "A caret is no power."), new("01-one", "half.csx", HalfTell)])
        );

    [Fact]
    public void Without_the_exercises_it_says_what_cannot_be_told() =>
        Assert.EndsWith(
            """

            The exercises were not found, so that nobody can say which known mistakes were
            not made: --course DIR.

            """,
            Shown(Class(), null),
            StringComparison.Ordinal
        );

    [Fact]
    public void Where_there_is_only_ASCII_the_bars_are_too() =>
        Assert.All(Shown(Class(), [], unicode: false), c => Assert.InRange(c, '\n', '~'));

    [Fact]
    public void A_class_of_500_takes_no_more_lines_than_one_of_8_and_none_is_wider()
    {
        var large = Enumerable.Range(0, 500).Select(i => Class()[i % 8] with { Student = $"s{i}", File = $"s{i}/01-one.csx" });
        var lines = Shown([.. large], []).Split('\n');
        Assert.InRange(lines.Length, 0, Shown(Class(), []).Split('\n').Length);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 80));
    }

    private const string HalfTell =
        "The loss is half of the mean: the one half is missing, and so every gradient is twice too large.";

    private static SubmissionReport[] Class() =>
        [
            File("ada", Hole("linear", 1), Hole("mse", 2, 2), Hole("trick", 0), Hole("lr", 1)),
            File("bob", Hole("linear", 1), Hole("mse", 2, 2), Hole("trick", 0), Hole("lr", 1)),
            File("cyd", Hole("linear", 1), Hole("mse", 1, 2) with { KnownAs = "half.csx" }, Hole("trick", 0), Hole("lr", 1)),
            File("dan", Hole("linear", 1), Hole("mse", 0, 2) with { KnownAs = "half.csx" }, Hole("trick", 0), Hole("lr", 1)),
            File("eve", Hole("linear", 1), Hole("mse", 0, 2) with { Limit = "time limit" }, Hole("trick", 1), Hole("lr", 1)),
            File("fay", Hole("linear", 0), Hole("mse", 0, 2), Hole("trick", 1), Hole("lr", 1)),
            File("gus", Hole("linear", 0), Hole("mse", 0, 2), Hole("trick", 1), Hole("lr", 1)) with
            {
                Edits = [new(3, "gone")],
            },
            File("hal", Hole("linear", 0, 1, Verdict.Unfilled), Hole("mse", 0, 2), Hole("trick", 1), Hole("lr", 1)),
        ];

    private static string Shown(SubmissionReport[] files, NamedMistake[]? known, bool unicode = true)
    {
        using var console = new TestConsole { Profile = { Width = 80, Capabilities = { Unicode = unicode } } };
        var counted = Reports.Counted(files);
        console.Write(new AnalysisScreen(counted.AnalyzeClass(known ?? [])!, ClassSummary.Of(counted), known is not null));
        // A line that is wrapped ends in the space where it was.
        return string.Join('\n', console.Output.Split('\n').Select(line => line.TrimEnd()));
    }
}
