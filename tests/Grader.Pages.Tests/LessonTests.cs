using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using Grader.Pages.Lessons;
using Grader.Pages.Tests.Samples;
using Xunit;

namespace Grader.Pages.Tests;

/// <summary>What a page has of an exercise's lesson.</summary>
public sealed class LessonTests
{
    private static readonly string[] _marks =
    [
        "$",
        "$$",
        "\n",
        "# ",
        "- ",
        "| ",
        "![",
        "](",
        ")",
        "`",
        "*",
        "\\frac{",
        "}",
        "> ",
        "&amp;",
    ];

    private const string Dangerous =
        "script, style, img, iframe, object, form, base, meta, svg, [style], [onclick], [onerror], [onload]";

    private readonly FormulaMaker _formulas = new();

    private ShownLesson Shown(string text) => LessonShelf.Show(new(text, []), _formulas)!;

    private IElement Read(string text) => new HtmlParser().ParseDocument(Shown(text).Html).Body!;

    [Fact]
    public void Its_title_stands_below_the_heading_of_its_part_and_the_rest_below_that() =>
        Assert.Equal(
            ["H3 lesson-1 One", "H4 lesson-2 Two", "H6 lesson-3 Far below"],
            Read("# One\n## Two\n##### Far below")
                .QuerySelectorAll("h3, h4, h6")
                .Select(h => $"{h.TagName} {h.Id} {h.TextContent}")
        );

    [Fact]
    public void A_formula_in_a_line_is_mathml_without_styles() =>
        Assert.Equal(
            "<p>The loss is <math><mrow><mfrac><mn>1</mn><mn>2</mn></mfrac><msup><mi>e</mi><mn>2</mn></msup></mrow></math>.</p>",
            Shown(@"The loss is $\frac{1}{2} e^2$.").Html.Trim()
        );

    [Theory]
    [InlineData("$$a < b$$")]
    [InlineData("$$\na < b\n$$")]
    public void A_formula_by_itself_has_room_of_its_own_and_can_be_scrolled_by_keyboard(string text)
    {
        var formula = Read(text).QuerySelector("div.formula[role=group][aria-label=Formula][tabindex='0'] > math[display=block]");
        Assert.Equal("a<b", formula?.TextContent);
    }

    [Fact]
    public void What_is_no_formula_is_shown_as_it_was_written() =>
        Assert.Equal(
            @"\frac{1}{2 \nosuch",
            string.Join(' ', Read(@"$\frac{1}{2$ or $\nosuch$").QuerySelectorAll("code.tex").Select(c => c.TextContent))
        );

    [Theory]
    [InlineData(
        @"a $\frac{1}{2$ b",
        1,
        @"\frac{1}{2",
        "Unexpected end of input in a macro argument, expected '}' at end of input"
    )]
    [InlineData("a\n\n$\\nosuch x$", 3, @"\nosuch x", @"Unsupported function name: \nosuch at position 1")]
    [InlineData("$$\n\\cancel{x}\n$$", 1, @"\cancel{x}", "it needs menclose, which not every browser shows")]
    public void Whoever_wrote_it_is_told_the_line_and_why(string text, int line, string formula, string why) =>
        Assert.Equal([$"line {line}: a page shows the formula {formula} as its source: {why}."], LessonText.FindFaults(text));

    [Fact]
    public void A_formula_without_end_is_none_and_takes_no_time_without_end() =>
        Assert.All(
            new[]
            {
                @"\def\a{\a\a}\a",
                new string('{', 4000),
                string.Concat(Enumerable.Repeat(@"\frac{", 800)),
                new string('x', 6000),
            },
            tex => Assert.Single(LessonText.FindFaults($"${tex}$"))
        );

    [Fact]
    public void Html_is_text_and_a_script_is_no_place() =>
        Assert.Equal(
            "<p>&lt;script&gt;alert(1)&lt;/script&gt; away <a href=\"https://example.org/a\">there</a> elsewhere</p>",
            Shown(
                "<script>alert(1)</script> [away](javascript:alert(1)) [there](https://example.org/a) [elsewhere](../README.md)"
            )
                .Html.Trim()
        );

    [Fact]
    public void A_picture_is_not_asked_for_but_linked() =>
        Assert.Equal(
            "<p>[picture, not shown here: <a href=\"https://example.org/v.png\">a valley</a>] "
                + "[picture, not shown here: v.png]</p>",
            Shown("![a valley](https://example.org/v.png) ![](v.png)").Html.Trim()
        );

    [Fact]
    public void Programs_are_in_colours_where_these_are_known()
    {
        Assert.Equal(["using (no_grad())\n{\n    // not tracked\n}"], LessonText.ProgramsIn(SampleLesson.Text));
        var shown = new HtmlParser().ParseDocument(LessonShelf.Show(SampleLesson.Loop, new FormulaMaker())!.Html);
        Assert.Equal(["using", "// not tracked"], shown.QuerySelectorAll("pre span").Select(s => s.TextContent));
        Assert.Equal("using (no_grad())\n{\n    // not tracked\n}", shown.QuerySelector("pre")!.TextContent);
    }

    [Fact]
    public void A_column_without_a_head_says_what_the_rows_are()
    {
        var table = Read("| | value |\n| --- | --- |\n| m | 2 |").QuerySelector("table")!;
        Assert.Equal(["value", "m"], table.QuerySelectorAll("th").Select(h => h.TextContent));
        Assert.Empty(table.QuerySelectorAll("th:empty"));
    }

    [Theory]
    [InlineData("// 5. The loop.", "The loop")]
    [InlineData("    // 3. the loop, once more", "The loop and more")]
    [InlineData("// 5. The lo", null)]
    [InlineData("// The loop.", null)]
    public void A_hole_leads_to_the_part_that_is_called_as_the_comment_above_it(string comment, string? part)
    {
        var sections = ImmutableArray.Create(new LessonSection("lesson-1", "The training"), new("lesson-2", part ?? "The loop"));
        var listing = Listings.ListingBlock.AllOf(
            SampleFile.Report with
            {
                Holes = [],
                Edits = [],
            },
            new($"{comment}\nfor (;;)\n// 9. The end.", [])
        );
        Assert.Equal(part, LessonSection.FindFor(2, listing, sections)?.Words);
    }

    [Fact]
    public void Whatever_a_lesson_says_it_makes_no_element_but_those_of_text() =>
        Gen.OneOf(OddText.Any, Gen.OneOf(_marks))
            .Array[0, 12]
            .Select(string.Concat)
            .Sample(text => Assert.Empty(Read(text).QuerySelectorAll(Dangerous)), iter: 200, threads: 1);
}
