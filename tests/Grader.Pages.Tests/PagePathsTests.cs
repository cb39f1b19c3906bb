using Grader.Pages.Tests.Samples;
using Xunit;

namespace Grader.Pages.Tests;

public sealed class PagePathsTests
{
    private static string[] Of(params (string? Student, string File, string Exercise)[] files) =>
        [
            .. WrittenPages
                .PiecesOf(
                    SampleClass.InputOf([
                        .. files.Select(f =>
                            SampleFile.Report with
                            {
                                Student = f.Student,
                                File = f.File,
                                Exercise = f.Exercise,
                            }
                        ),
                    ])
                )
                .Select(p => p.Path),
        ];

    [Fact]
    public void A_page_is_called_as_student_and_exercise_are() =>
        Assert.Equal(["html/index.html", "html/pages/ada/01-one.html"], Of(("ada", "ada/01-one.csx", "01-one")));

    [Fact]
    public void No_two_pages_are_one_file_and_none_lies_elsewhere()
    {
        var paths = Of(
            ("..", "../01.csx", "01"),
            ("../..", "x/01.csx", "../../01"),
            ("ada", "ada/01.csx", "01"),
            ("ada", "ada/01.csx", "01"),
            ("ada", "ada/copy/01.csx", "01"),
            ("Ada", "Ada/01.csx", "01"),
            ("index.html", "index.html/01.csx", "01"),
            (null, "ada", "01"),
            (null, "con", "01")
        );
        Assert.Equal(10, paths.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(paths.Skip(1), path => Assert.Matches(@"\Ahtml/pages/[\p{L}\d-][^/\\:]*/[\p{L}\d-][^/\\:]*\.html\z", path));
        Assert.DoesNotContain(paths, p => p.Split('/').Contains(".."));
    }

    [Fact]
    public void Every_link_of_the_class_leads_to_a_page()
    {
        using var pages = WrittenPages.Of(SampleClass.Of(3));
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(File.ReadAllText(pages.ClassPage));
        var links = page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Where(h => !h.StartsWith('#')).ToList();
        Assert.True(links.Count > 10);
        Assert.All(links, link => Assert.True(File.Exists(pages.PathOf($"html/{Uri.UnescapeDataString(link)}")), link));
    }

    [Fact]
    public void The_page_of_500_students_has_less_than_three_megabytes()
    {
        var page = WrittenPages.PiecesOf(SampleClass.Of(500)).First();
        Assert.InRange(WrittenPages.TextOf(page).Length, 100_000, 3_000_000);
    }

    [Fact]
    public void Of_nobody_there_is_a_page_all_the_same() =>
        Assert.Contains(
            "0 files",
            WrittenPages.TextOf(WrittenPages.PiecesOf(SampleClass.InputOf()).Single()),
            StringComparison.Ordinal
        );
}
