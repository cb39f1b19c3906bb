using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Pages.Listings;

namespace Grader.Pages.Lessons;

/// <summary>A part of a lesson that a page can lead to.</summary>
/// <param name="Anchor">Of its heading, in the page.</param>
/// <param name="Words">Those of its heading, without the number.</param>
internal sealed partial record LessonSection(string Anchor, string Words)
{
    public static ImmutableArray<LessonSection> AllOf(LessonDocument lesson) =>
        [.. lesson.Headings.Select((h, i) => new LessonSection(AnchorOf(i), LessonDocument.WordsOf(h)))];

    public static string AnchorOf(int heading) => $"lesson-{heading + 1}";

    /// <summary>The part that a line of a file belongs to: the one that is called as the comment with a number above it is, as in
    /// <c>// 3. The model: a line</c>; null where there is none.</summary>
    /// <param name="line">1-based.</param>
    public static LessonSection? FindFor(
        int line,
        ImmutableArray<ListingBlock> listing,
        ImmutableArray<LessonSection> sections
    ) =>
        listing
            .SelectMany(b => b.Lines)
            .TakeWhile(l => l.Code.Number <= line)
            .Reverse()
            .Select(l => Numbered().Match(string.Concat(l.Code.Pieces.Select(p => p.Text))))
            .FirstOrDefault(m => m.Success)
            is { } comment
            ? sections.FirstOrDefault(s => IsCalled(s, comment.Groups[1].Value))
            : null;

    // "The prediction" is in "The prediction and its loss" too.
    private static bool IsCalled(LessonSection section, string title) =>
        section.Words.Equals(title, StringComparison.OrdinalIgnoreCase)
        || section.Words.StartsWith($"{title} ", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^\s*//\s*\d+\.\s+([^:.,;]+?)\s*(?:[:.,;]|$)")]
    private static partial Regex Numbered();
}
