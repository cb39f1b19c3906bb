using Grader.Sandbox.Tests.Readme;
using Xunit;

namespace Grader.Sandbox.Tests.Cli.Verbs;

/// <summary>Pages for people, with the real executable.</summary>
public sealed class PageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_command_of_its_page_writes_a_page_of_the_class_and_one_for_each_file()
    {
        var words = SecurityPage.LinesOf("docs/pages.md")[0].Split(' ');
        Assert.Equal("grader", words[0]);
        using var room = new Classroom();
        room.Write("class/ada/01-one.csx", Classroom.Half);
        room.Write("class/bob/01-one.csx", Classroom.Right);
        var ended = await room.Grader(words[1..]);
        Assert.True(ended.ExitCode == 0, ended.Err);
        Assert.EndsWith($"html is in {Path.Combine("report", "html")}\n", ended.Out, StringComparison.Ordinal);
        var page = await File.ReadAllTextAsync(room.At("report/html/index.html"), Cancellation);
        Assert.Contains("href=\"pages/ada/01-one.html\"", page, StringComparison.Ordinal);
        var ofAda = await File.ReadAllTextAsync(room.At("report/html/pages/ada/01-one.html"), Cancellation);
        Assert.Contains("id=\"L4\"", ofAda, StringComparison.Ordinal);
        Assert.Contains("2 of 4 points", ofAda, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anonymous_pages_are_in_a_folder_of_their_own_and_name_nobody()
    {
        using var room = new Classroom();
        room.Write("class/ada/01-one.csx", Classroom.Half);
        room.Write("class/bob/01-one.csx", $"{Classroom.Right}\n// by bob");
        var ended = await room.Grader("grade", "class", "--out", "report", "--format", "html", "--anonymous");
        Assert.True(ended.ExitCode == 0, ended.Err);
        Assert.EndsWith($"html is in {Path.Combine("report", "html-anonymous")}\n", ended.Out, StringComparison.Ordinal);
        var pages = Directory.GetFiles(room.At("report/html-anonymous"), "*.html", SearchOption.AllDirectories);
        Assert.Equal(3, pages.Length);
        foreach (var page in pages)
        {
            Assert.DoesNotContain("bob", page + await File.ReadAllTextAsync(page, Cancellation), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_of_ones_own_file_is_beside_it()
    {
        using var room = new Classroom();
        room.Write("01-one.csx", Classroom.Half);
        var ended = await room.Grader("check", "01-one.csx", "--html", "seen.html");
        Assert.True(ended.ExitCode == 1, ended.Err);
        Assert.EndsWith("The page is in seen.html\n", ended.Out, StringComparison.Ordinal);
        var page = await File.ReadAllTextAsync(room.At("seen.html"), Cancellation);
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.Contains("2 of 4 points", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check 01-one.csx --html 01-one.csx", "'--html 01-one.csx' is not possible: give it a file that ends in .html.")]
    [InlineData("grade 01-one.csx --format html", "html is a folder of pages: add --out DIR.")]
    [InlineData(
        "grade 01-one.csx --out report --anonymous",
        "--anonymous is of pages, which nobody asked for: add --format html."
    )]
    public async Task What_is_not_possible_is_refused_in_a_line(string words, string line)
    {
        using var room = new Classroom();
        room.Write("01-one.csx", Classroom.Half);
        var ended = await room.Grader(words.Split(' '));
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains(line, ended.Err, StringComparison.Ordinal);
        Assert.Equal(Classroom.Half, await File.ReadAllTextAsync(room.At("01-one.csx"), Cancellation));
    }
}
