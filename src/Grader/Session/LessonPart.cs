using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Grader.Session;

/// <summary>The part of an exercise's reading that is about a hole.</summary>
/// <param name="Title">Of its heading, with its number.</param>
/// <param name="Paragraphs">Each in one line.</param>
/// <param name="Code">Its first block of C#, line by line; empty where there is none.</param>
/// <param name="Example">Its first paragraph that begins with "For example"; null where there is none.</param>
internal sealed partial record LessonPart(
    string Title,
    ImmutableArray<string> Paragraphs,
    ImmutableArray<string> Code,
    string? Example
)
{
    /// <param name="lesson">The reading, in Markdown.</param>
    /// <param name="heading">What the part of the file is called that the hole stands in; null where it stands in none.</param>
    /// <param name="hole">Where no part is called so, the one is taken that speaks most of it.</param>
    public static LessonPart? Find(string lesson, string? heading, string hole)
    {
        var parts = Section().Split(lesson.ReplaceLineEndings("\n")).Skip(1).ToList();
        var named = heading is null ? null : parts.Find(p => IsCalled(TitleOf(p), heading));
        return (named ?? parts.Where(p => Mentions(p, hole) > 0).MaxBy(p => Mentions(p, hole))) is { } part ? Read(part) : null;
    }

    /// <summary>What the part of a file is called that a line stands in: the comment with a number above it, as in
    /// <c>// 3. The model: a line</c>.</summary>
    /// <param name="line">1-based.</param>
    public static string? HeadingAbove(string source, int line) =>
        source
            .Split('\n')
            .Take(line)
            .Reverse()
            .Select(l => Numbered().Match(l))
            .FirstOrDefault(m => m.Success)
            ?.Groups["title"]
            .Value;

    private static LessonPart Read(string part)
    {
        var blocks = Block().Matches(part[TitleOf(part).Length..]).Select(m => m.Value.Trim('\n').Split('\n')).ToList();
        var code = blocks.Find(b => b[0] is "```csharp" or "```cs")?[1..^1];
        var paragraphs = blocks.Where(b => !b[0].StartsWith("```", StringComparison.Ordinal)).Select(Joined).ToList();
        var worked = paragraphs.Where(IsExample).ToList();
        return new(TitleOf(part).Trim(), [.. paragraphs.Except(worked)], [.. code ?? []], worked.FirstOrDefault());
    }

    private static string Joined(string[] lines) => string.Join(' ', lines.Select(l => l.Trim()));

    private static bool IsExample(string paragraph) => paragraph.StartsWith("For example", StringComparison.Ordinal);

    private static string TitleOf(string part) => part.Split('\n')[0];

    // "The prediction" is in "6. The prediction and its loss" too.
    private static bool IsCalled(string title, string heading) =>
        Number().Replace(title.Trim(), "") is var words
        && (
            words.Equals(heading, StringComparison.OrdinalIgnoreCase)
            || words.StartsWith($"{heading} ", StringComparison.OrdinalIgnoreCase)
        );

    // A title says more of what it is about than any number of words below it.
    private static int Mentions(string part, string hole) =>
        Regex.Count(part, $@"(?<![\w$]){Regex.Escape(hole)}(?![\w$])|\$[^$]*(?<![\w\\]){Regex.Escape(hole)}(?!\w)[^$]*\$")
        + (Regex.IsMatch(TitleOf(part), $@"(?<!\w){Regex.Escape(hole)}(?!\w)", RegexOptions.IgnoreCase) ? 100 : 0);

    [GeneratedRegex(@"^## ", RegexOptions.Multiline)]
    private static partial Regex Section();

    // A fence to its end, or lines up to an empty one. What is indented, and tables, are left out.
    [GeneratedRegex(
        @"^```[^\n]*\n(?:.*?\n)?```[ \t]*$|^(?![ \t|]|```|\n)[^\n]+(?:\n(?!```)[^\n]+)*",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex Block();

    [GeneratedRegex(@"^\d+\.\s+")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\s*//\s*\d+\.\s+(?<title>[^:.,;]+?)\s*(?:[:.,;]|$)")]
    private static partial Regex Numbered();
}
