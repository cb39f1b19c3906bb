using System.Text.RegularExpressions;
using Xunit;

namespace Grader.Tests.Checkout;

public sealed partial class PageLinksTests
{
    [Theory]
    [MemberData(nameof(OurPages.All), MemberType = typeof(OurPages))]
    public void Whatever_a_page_links_to_is_there(string page)
    {
        foreach (var link in Link().Matches(Prose(page)).Select(m => m.Groups["to"].Value))
        {
            var (path, part) = link.Split('#') is [var before, var behind] ? (before, behind) : (link, null);
            var folder = Path.GetDirectoryName(page)!;
            var target = path == "" ? page : Path.GetRelativePath(".", Path.Combine(folder, path));
            Assert.True(Path.Exists(Repository.At(target)), $"{page}: {link}");
            Assert.True(part is null || Parts(target).Contains(part), $"{page}: {link}");
        }
    }

    // As GitHub and GitLab call the part below a heading.
    private static IEnumerable<string> Parts(string page) =>
        Heading()
            .Matches(Prose(page))
            .Select(m => NoLetter().Replace(m.Groups["text"].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    private static string Prose(string page) =>
        Code().Replace(File.ReadAllText(Repository.At(page)).ReplaceLineEndings("\n"), "");

    [GeneratedRegex(@"\]\((?<to>[^)\s:]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ +(?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NoLetter();

    [GeneratedRegex("^ *```.*?^ *```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();
}
