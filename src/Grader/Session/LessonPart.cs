using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Grader.Session;

/// <summary>The part of an exercise's reading that is about a hole.</summary>
/// <param name="Title">Of its heading, with its number.</param>
/// <param name="Paragraphs">Each in one line.</param>
/// <param name="Code">Its first block of C#, line by line; empty where there is none.</param>
/// <param name="Examples">Its paragraphs that begin with "For example".</param>
internal sealed partial record LessonPart(
    string Title,
    ImmutableArray<string> Paragraphs,
    ImmutableArray<string> Code,
    ImmutableArray<string> Examples
)
{
    /// <summary>What shows how it is with a hole: an example that has its name as code, in this part or else in another, before
    /// whatever example this part has.</summary>
    /// <param name="part">That of the hole, if there is one.</param>
    /// <returns>The title above it, and it as code or as a sentence; null where there is none.</returns>
    public static (string Title, ImmutableArray<string> Code, string? Words)? FindExample(
        string lesson,
        LessonPart? part,
        string hole
    )
    {
        ImmutableArray<LessonPart> own = part is null ? [] : [part];
        var named = own.Concat(PartsOf(lesson).Select(Read))
            .SelectMany(p => p.Examples.Where(e => NamesAsCode(e, hole)).Select(e => (p.Title, Words: e)))
            .FirstOrDefault();
        return (named.Words, part) switch
        {
            ({ } words, _) => (named.Title, [], words),
            (_, { Code.IsEmpty: false }) => (part.Title, part.Code, null),
            (_, { Examples: [var first, ..] }) => (part.Title, [], first),
            _ => null,
        };
    }

    private static bool NamesAsCode(string paragraph, string hole) =>
        CodeSpan().Matches(paragraph).Any(m => Regex.IsMatch(m.Value, $@"(?<!\w){Regex.Escape(hole)}(?!\w)"));

    private static List<string> PartsOf(string lesson) => [.. Section().Split(lesson.ReplaceLineEndings("\n")).Skip(1)];

    /// <param name="lesson">The reading, in Markdown.</param>
    /// <param name="heading">What the part of the file is called that the hole stands in; null where it stands in none.</param>
    /// <param name="hole">Where no part is called so, the one is taken that speaks most of it.</param>
    public static LessonPart? Find(string lesson, string? heading, string hole)
    {
        var parts = PartsOf(lesson);
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
        return new(TitleOf(part).Trim(), [.. paragraphs.Except(worked)], [.. code ?? []], [.. worked]);
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

    [GeneratedRegex("`[^`]+`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"^\d+\.\s+")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\s*//\s*\d+\.\s+(?<title>[^:.,;]+?)\s*(?:[:.,;]|$)")]
    private static partial Regex Numbered();
}
