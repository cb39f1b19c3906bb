using CsCheck;
using Grader.Protocol;
using Grader.Results;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Xunit;
using static Grader.Tests.Formats.FormatRuns;
using static Grader.Tests.Reporting.Reports;

namespace Grader.Tests.Formats;

/// <summary>Pages as Markdig reads them: a parser of CommonMark that is not ours.</summary>
public sealed class MarkdownInjectionTests
{
    private static readonly HoleReport _wrong = new(
        "mse",
        22,
        24,
        0,
        2,
        Verdict.Failed,
        Verdict.Failed,
        Verdict.NotRun,
        "mse([3], [5]) is 4; 2 was expected: twice too large.",
        "The loss is 1/(2n) times the sum: the one half is missing.",
        []
    );

    private static readonly HoleReport _unfilled = new(
        "lr",
        30,
        30,
        0,
        0.5,
        Verdict.Unfilled,
        Verdict.Unfilled,
        Verdict.Unfilled,
        null,
        null,
        []
    );

    private static string Page(SubmissionReport file) => TextOf(Assert.Single(Make("markdown", InputOf(null, file)).Pieces));

    [Fact]
    public void Nothing_that_a_student_writes_gets_out_of_its_place() =>
        OddTexts
            .Any.Array[9]
            .Sample(
                texts =>
                {
                    var hole = _wrong with
                    {
                        Feedback = texts[0],
                        Hint = texts[1],
                        Points = 1,
                        Checks =
                        [
                            new CheckReport(texts[2], Verdict.Failed, 0, 1, texts[3]),
                            new CheckReport(texts[2], Verdict.Passed, 0, 1, null),
                        ],
                        Override = new PersonsDecision(0, texts[4], DateTimeOffset.UnixEpoch),
                    };
                    var file = Graded(texts[5], texts[6], "01", 1, 2) with
                    {
                        Holes = [hole, _unfilled],
                        Message = texts[7],
                        Diagnostics = [new StudentDiagnostic("CS1", 99, 1, texts[8]) { Advice = texts[8] }],
                        Edits = [new GivenTextEdit(1, texts[8])],
                    };
                    var tame = hole with { Feedback = "x", Hint = "x", Override = new(0, "x", DateTimeOffset.UnixEpoch) };
                    var (page, expected) = (
                        Markdown.Parse(Page(file), _github),
                        Markdown.Parse(Page(Tamed(file, tame)), _github)
                    );
                    Assert.Equal(BlocksOf(expected).Distinct(), BlocksOf(page).Distinct());
                    Assert.All(page.Descendants<Inline>(), AssertHarmless);
                },
                iter: 300
            );

    private static readonly MarkdownPipeline _github = new MarkdownPipelineBuilder()
        .UseAutoLinks()
        .UsePipeTables()
        .UseEmphasisExtras()
        .UseTaskLists()
        .UseMathematics()
        .UseEmojiAndSmiley(enableSmileys: false)
        .UseFootnotes()
        .Build();

    private static SubmissionReport Tamed(SubmissionReport file, HoleReport hole) =>
        file with
        {
            File = "x.csx",
            Student = "x",
            Message = "x",
            Holes = [hole with { Checks = [.. hole.Checks.Select(c => c with { Name = "x", Message = "y" })] }, _unfilled],
            Diagnostics = [new StudentDiagnostic("CS1", 99, 1, "x") { Advice = "x" }],
            Edits = [new GivenTextEdit(1, "x")],
        };

    private static IEnumerable<string> BlocksOf(MarkdownDocument page) =>
        page.Descendants<Block>().Select(b => $"{b.GetType().Name}{(b as HeadingBlock)?.Level}");

    private static void AssertHarmless(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                // GitHub and GitLab look into what is shown.
                Assert.DoesNotMatch(@"[@#<>&`*_$~|\[\]\\]|://|www\.|:\w+:|GH-\d|\b[0-9a-f]{7,}\b", literal.ToString());
                break;
            case EmphasisInline emphasis:
                Assert.Equal((2, '*'), (emphasis.DelimiterCount, emphasis.DelimiterChar));
                break;
            default:
                Assert.True(inline is CodeInline or ContainerInline and not LinkInline or LineBreakInline, inline.GetType().Name);
                break;
        }
    }
}
