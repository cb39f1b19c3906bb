using System.Text;
using Grader.Formats;
using Grader.Results;
using Xunit;
using static Grader.Tests.Formats.Findings;

namespace Grader.Tests.Formats;

/// <summary>By the rules of actions/runner, FileCommandManager.cs.</summary>
public sealed class StepSummaryTests
{
    private const int Limit = 1024 * 1024;

    [Fact]
    public void Behind_what_is_there_already_it_begins_on_a_line_of_its_own()
    {
        var file = File("01-one", Wrong("mse"));
        Assert.StartsWith("# Results", SummaryFor(0, file), StringComparison.Ordinal);
        Assert.Equal("\n" + SummaryFor(0, file), SummaryFor(7, file));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(300_000)]
    public void It_ends_with_a_whole_student_below_the_limit_and_says_how_many_are_left_out(int already)
    {
        var hole = Wrong("mse", 1, $"é{new string('é', 9_998)}!");
        var text = SummaryFor(
            already,
            [.. Enumerable.Range(0, 200).Select(i => File("01", hole) with { Student = $"s{i:000}" })]
        );
        Assert.InRange(Encoding.UTF8.GetByteCount(text), Limit - already - 30_000, Limit - already);
        var whole = text.Split("# Results of").Length - 1;
        Assert.Equal(whole, text.Count(c => c == '!'));
        Assert.EndsWith(
            $"\n\n{200 - whole} more students are not shown: GitHub takes no longer summary. All of them are in the report.\n",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_page_that_is_too_long_by_itself_is_left_out_and_told() =>
        Assert.Equal(
            "1 more student is not shown: GitHub takes no longer summary. All of them are in the report.\n",
            SummaryFor(0, File("01", [.. Enumerable.Range(0, 30_000).Select(i => Wrong($"hole{i}"))]))
        );

    [Fact]
    public void Where_there_is_no_room_nothing_is_added_that_would_cost_the_rest() =>
        Assert.Equal("", SummaryFor(Limit, File("01-one", Wrong("mse"))));

    [Fact]
    public void A_push_is_one_page_with_hints_and_names_what_was_not_begun_in_a_line()
    {
        var text = SummaryFor(
            0,
            File("01-one", Wrong("mse", 2) with { Hint = "Half of it is missing." }),
            File("02-two", Hole("loss", Verdict.Unfilled, 0, 2)),
            File("03-three", Hole("loss", Verdict.Unfilled, 0, 1.5))
        );
        Assert.Contains("Half of it is missing.", text);
        Assert.DoesNotContain("loss", text);
        Assert.EndsWith("\nNot begun, worth 3.5 points: `02-two`, `03-three`.\n\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_has_a_page_for_each_student()
    {
        var text = SummaryFor(
            0,
            File("01-one", Wrong("mse")) with
            {
                Student = "ada",
            },
            File("01-one", Wrong("mse")) with
            {
                Student = "bob",
            }
        );
        Assert.Equal(2, text.Split('\n').Count(line => line.StartsWith("# ", StringComparison.Ordinal)));
    }

    private static string SummaryFor(long already, params SubmissionReport[] files) =>
        Format("github")
            .PiecesOf(InputOf(files) with { Place = new("", already) })
            .OfType<FormatPiece.Appended>()
            .SingleOrDefault()
            ?.Text
        ?? "";
}
