using Deque.AxeCore.Playwright;
using Grader.Pages.Tests.Browsing;
using Grader.Pages.Tests.Samples;
using Microsoft.Playwright;
using Xunit;

namespace Grader.Pages.Tests;

/// <summary>The pages in a real browser, as people have them: on a telephone, in the dark, on paper.</summary>
public sealed class SeenPagesTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string SubmissionPage = "html/pages/ada/04-training-loop.html";

    public static TheoryData<string> Pages => ["html/index.html", SubmissionPage, "html/pages/eve/eve-notes.ipynb.html"];

    private static WrittenPages Written(int students = 12) => WrittenPages.Of(SampleClass.Of(students));

    [Theory, MemberData(nameof(Pages))]
    public async Task Nothing_is_asked_of_any_network_and_nothing_is_complained_about(string name)
    {
        using var pages = Written();
        await using var opened = await chromium.Open(PageIn(pages, name));
        Assert.Equal(
            [new Uri(PageIn(pages, name)).AbsoluteUri],
            opened.Requests.Where(r => !r.StartsWith("data:", StringComparison.Ordinal))
        );
        Assert.Empty(opened.Complaints);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task On_a_telephone_no_page_is_wider_than_the_screen(string name)
    {
        using var pages = Written();
        await using var opened = await chromium.Open(
            PageIn(pages, name),
            new()
            {
                ViewportSize = new() { Width = 360, Height = 740 },
            }
        );
        await Keep(opened.Page, $"phone-{Path.GetFileNameWithoutExtension(name)}");
        Assert.Equal(360, await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Light_and_dark_axe_finds_nothing(string name)
    {
        using var pages = Written();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var opened = await chromium.Open(PageIn(pages, name), new() { ColorScheme = scheme, BypassCSP = true });
            await Keep(opened.Page, $"{scheme}-{Path.GetFileNameWithoutExtension(name)}");
            var found = await opened.Page.RunAxe();
            Assert.Empty(found.Violations.Select(v => $"{scheme}: {v.Id}: {string.Join("; ", v.Nodes.Select(n => n.Html))}"));
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_prints(string name)
    {
        using var pages = Written();
        await using var opened = await chromium.Open(PageIn(pages, name));
        var pdf = await opened.Page.PdfAsync(new() { Format = "A4" });
        await KeepBytes($"{Path.GetFileNameWithoutExtension(name)}.pdf", pdf);
        Assert.Equal("%PDF-"u8.ToArray(), pdf[..5]);
    }

    [Fact]
    public async Task The_link_to_the_reading_opens_it_and_a_wide_formula_scrolls_within_itself()
    {
        using var pages = Written();
        await using var opened = await chromium.Open(
            pages.PathOf(SubmissionPage),
            new()
            {
                ViewportSize = new() { Width = 360, Height = 740 },
            }
        );
        await opened.Page.Locator(".read a").First.FocusAsync();
        await opened.Page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#lesson-2", opened.Page.Url, StringComparison.Ordinal);
        Assert.True(await opened.Page.Locator("#lesson-2").IsVisibleAsync());
        Assert.True(
            await opened.Page.EvaluateAsync<bool>("(f => f.scrollWidth > f.clientWidth)(document.querySelector('div.formula'))")
        );
        Assert.Equal(360, await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await Keep(opened.Page, "phone-lesson");
    }

    [Fact]
    public async Task Light_and_dark_axe_finds_nothing_in_the_reading()
    {
        using var pages = Written();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var opened = await chromium.Open(
                pages.PathOf(SubmissionPage),
                new() { ColorScheme = scheme, BypassCSP = true }
            );
            await opened.Page.Locator(".lesson summary").ClickAsync();
            await Keep(opened.Page, $"{scheme}-lesson");
            var found = await opened.Page.RunAxe();
            Assert.Empty(found.Violations.Select(v => $"{scheme}: {v.Id}: {string.Join("; ", v.Nodes.Select(n => n.Html))}"));
        }
    }

    [Fact]
    public async Task The_link_to_the_cause_leads_there_by_keyboard()
    {
        using var pages = Written();
        await using var opened = await chromium.Open(pages.PathOf(SubmissionPage));
        await opened.Page.Locator(".cause a").FocusAsync();
        await opened.Page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#hole-4", opened.Page.Url, StringComparison.Ordinal);
        Assert.Equal("hole-4", await opened.Page.EvaluateAsync<string>("document.querySelector(':target').id"));
    }

    [Fact]
    public async Task The_class_is_sorted_by_keyboard_and_says_how()
    {
        using var pages = Written();
        await using var opened = await chromium.Open(pages.ClassPage);
        var percent = opened.Page.Locator(".students th[scope=col]", new() { HasText = "Percent" });
        await percent.Locator("button").FocusAsync();
        await opened.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("descending", await percent.GetAttributeAsync("aria-sort"));
        var shown = await Values(opened.Page);
        Assert.Equal(shown.OrderDescending(), shown);
        await opened.Page.Keyboard.PressAsync("Space");
        Assert.Equal("ascending", await percent.GetAttributeAsync("aria-sort"));
        Assert.Equal(shown.Order(), await Values(opened.Page));
    }

    [Fact]
    public async Task The_class_is_filtered_and_says_how_many_are_left()
    {
        using var pages = Written();
        await using var opened = await chromium.Open(pages.ClassPage);
        await opened.Page.GetByLabel("Show only rows with").FillAsync("nummer3 tuesday");
        Assert.Equal("1 of 15 shown", await opened.Page.Locator("#shown").InnerTextAsync());
        Assert.Equal(1, await opened.Page.Locator(".students tbody tr:visible").CountAsync());
    }

    [Fact]
    public async Task Without_scripts_the_class_is_a_plain_table()
    {
        using var pages = Written();
        await using var opened = await chromium.Open(pages.ClassPage, new() { JavaScriptEnabled = false });
        Assert.Equal(15, await opened.Page.Locator(".students tbody tr:visible").CountAsync());
        Assert.Equal(0, await opened.Page.Locator("button:visible, input:visible").CountAsync());
    }

    [Fact]
    public async Task A_class_of_500_can_be_filtered()
    {
        using var pages = Written(500);
        await using var opened = await chromium.Open(pages.ClassPage);
        await opened.Page.GetByLabel("Show only rows with").FillAsync("nummer499");
        Assert.Equal("1 of 503 shown", await opened.Page.Locator("#shown").InnerTextAsync());
        var ready = await opened.Page.EvaluateAsync<double>("performance.getEntriesByType('navigation')[0].domInteractive");
        TestContext.Current.TestOutputHelper?.WriteLine($"Interactive after {ready} ms.");
    }

    private static Task<double[]> Values(IPage page) =>
        page.EvaluateAsync<double[]>(
            "[...document.querySelectorAll('.students tbody tr')].map(r => Number(r.querySelectorAll('td[data-v]')[1].dataset.v))"
        );

    private static string PageIn(WrittenPages pages, string name) =>
        File.Exists(pages.PathOf(name)) ? pages.PathOf(name) : Directory.EnumerateFiles(pages.PathOf("html/pages/eve")).Single();

    // For whoever wants to look at them: see tests/README.md.
    private static async Task Keep(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("GRADER_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        }
    }

    private static async Task KeepBytes(string name, byte[] bytes)
    {
        if (Environment.GetEnvironmentVariable("GRADER_PICTURES") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name), bytes);
        }
    }
}
