using Grader.Formats.Markdown;

namespace Grader.Formats;

/// <summary>A page for each student, as a person reads it.</summary>
internal static class MarkdownFormat
{
    private const string Folder = "markdown";

    public static readonly ReportFormat Format = new("markdown", "students: a page each", Make) { Path = Folder };

    private static FormatOutput.Made Make(FormatInput input)
    {
        var pages = MarkdownPage.AllOf(input);
        var names = PageNames.For([.. pages.Select(p => p.Owner)]);
        return new([.. pages.Select((page, i) => FormatPiece.File.OfText($"{Folder}/{names[i]}.md", page.Text))]);
    }
}
