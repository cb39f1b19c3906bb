using Grader.Words;

namespace Grader.Pages.Rendering;

/// <summary>Text of anybody's as a page shows it: one line, in which nothing hides or turns text around, and as much of it as
/// somebody reads. The report has all.</summary>
internal static class PageText
{
    private const int LongestText = 4000,
        LongestName = 200;

    public static string Of(string text) => Printable.Shorten(text, LongestText);

    /// <summary>Of a name, a path, or whatever else stands within a line.</summary>
    public static string OfName(string name) => Printable.Shorten(name, LongestName);
}
