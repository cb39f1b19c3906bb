using System.Collections.Immutable;
using AngleSharp.Html.Parser;
using CsCheck;
using Grader.Analyzing;
using Grader.Formats;
using Grader.Misconceptions;
using Grader.Pages.Tests.Samples;
using Grader.Protocol;
using Grader.Results;
using Xunit;

namespace Grader.Pages.Tests;

/// <summary>Whatever names, code and messages say: on a page it is text.</summary>
public sealed class HostileTextTests
{
    // Read by the same rules, pages that differ in text alone have the same elements and the same names of attributes.
    private static ImmutableArray<string> Skeleton(string html) =>
        [
            .. new HtmlParser()
                .ParseDocument(html)
                .All.Select(e => $"{e.LocalName} {string.Join(' ', e.Attributes.Select(a => a.Name).Order())}"),
        ];

    [Fact]
    public void No_text_of_anybody_makes_an_element_or_an_attribute()
    {
        var plain = Pages("x").ConvertAll(Skeleton);
        OddText.Any.Sample(
            text =>
            {
                // What is nothing to see is left out, and what has lines is more lines of code: neither is of this test.
                var odd = Pages($"x{string.Join(' ', text.Split('\n', '\r', '\u0085', '\u2028', '\u2029'))}")
                    .ConvertAll(Skeleton);
                Assert.Equal(plain.Count, odd.Count);
                foreach (var (was, becomes) in plain.Zip(odd))
                {
                    Assert.Equal(was, becomes);
                }
            },
            iter: 150,
            threads: 1
        );
    }

    [Fact]
    public void Code_of_any_text_makes_lines_and_spans_and_nothing_else() =>
        OddText.Any.Sample(
            text =>
            {
                var html = PageOf(SampleFile.Report, new(text, [new(0, text.Length / 2, CodeColour.Text)]));
                var listing = new HtmlParser().ParseDocument(html).QuerySelector(".listing")!;
                Assert.All(
                    listing.QuerySelectorAll("code.line *"),
                    e => Assert.True(e.LocalName is "span" or "mark", e.OuterHtml)
                );
            },
            iter: 300
        );

    [Fact]
    public void Code_comes_back_as_it_was_where_it_can_be_shown()
    {
        var html = PageOf(SampleFile.Report, SampleFile.Code);
        var lines = new HtmlParser().ParseDocument(html).QuerySelectorAll("code.line[data-line]").Select(l => l.TextContent);
        Assert.Equal(SampleFile.Text.Split('\n').Select(l => l.TrimEnd()), lines.Select(l => l.TrimEnd()));
    }

    [Fact]
    public void A_mark_that_turns_text_around_is_seen() =>
        Assert.Contains(
            "if (isAdmin\\u202e)",
            new HtmlParser().ParseDocument(PageOf(SampleFile.Report, new("if (isAdmin\u202e)", []))).Body!.TextContent,
            StringComparison.Ordinal
        );

    [Fact]
    public void Five_megabytes_in_every_message_make_no_page_of_five_megabytes()
    {
        var much = new string('x', 5_000_000);
        Assert.InRange(PageOf(WithText(much), SampleFile.Code).Length, 100_000, 500_000);
    }

    [Fact]
    public void The_policy_lets_in_what_stands_in_the_page_and_nothing_else()
    {
        var page = new HtmlParser().ParseDocument(PageOf(SampleFile.Report, SampleFile.Code));
        var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
        Assert.Matches(
            "^default-src 'none'; style-src 'sha256-[^']+'; script-src 'none'; "
                + "img-src data:; base-uri 'none'; form-action 'none'$",
            policy
        );
        Assert.Empty(page.QuerySelectorAll("[style], script, iframe, object, embed, form"));
    }

    private static string PageOf(SubmissionReport file, ColouredCode code)
    {
        using var stream = new MemoryStream();
        HtmlPages.WriteOne(file, code, SampleTraining.Landscapes, null, "0.1.0", stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static List<string> Pages(string text)
    {
        var file = WithText(text);
        var other = file with { Student = "other", File = "other.csx" };
        var input = SampleClass.InputOf(
            file,
            other,
            SubmissionReport.NotGraded(text, text, text, SubmissionStatus.UnknownExercise, text),
            SubmissionReport.NothingHandedIn(text, new(text, text, text, text, text))
        );
        var report = input.Report with
        {
            Clusters = [new Cluster(text, text, 2, [text], 1, text, text, null)],
            Analysis = new([
                new(
                    text,
                    2,
                    1,
                    0.5,
                    [0, 0, 0, 0, 0, 0, 0, 0, 1, 1],
                    1,
                    [new(text, 2, 0.5, 0.5, 0.1, 1, 1)],
                    [new MistakeShare(text, text, 2), new MistakeShare(text, text, 0)]
                ),
            ]),
        };
        return
        [
            .. WrittenPages
                .PiecesOf(
                    input with
                    {
                        Report = report,
                        ReadCode = f => Task.FromResult(f.Holes.IsEmpty ? null : new ColouredCode(text, [])),
                        CommandToKeep = _ => text,
                        Lessons = FormatInput.NoLessons,
                    }
                )
                .Select(WrittenPages.TextOf),
        ];
    }

    /// <summary>With that text in every field that can have one.</summary>
    private static SubmissionReport WithText(string text) =>
        SampleFile.Report with
        {
            File = text,
            Student = text,
            Message = text,
            Identity = new(text, text, text, text, text),
            Held = new(1, text),
            Holes =
            [
                .. SampleFile.Report.Holes.Select(h =>
                    h with
                    {
                        Id = text,
                        Feedback = text,
                        Hint = text,
                        KnownAs = text,
                        Limit = text,
                        BecauseOf = [],
                        Checks = [.. h.Checks.Select(c => c with { Name = text, Message = text })],
                        Override = h.Override is null ? null : h.Override with { Why = text },
                    }
                ),
            ],
            Diagnostics = [new StudentDiagnostic(text, 1, 1, text) { Advice = text }, new StudentDiagnostic(text, 99, 1, text)],
            Edits = [new(1, text), new(99, text)],
        };
}
