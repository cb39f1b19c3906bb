using System.Text.RegularExpressions;
using Grader.Words;

namespace Grader.Formats.Markdown;

/// <summary>Text of anybody's as a part of a line of Markdown, which shows it and does nothing else.</summary>
/// <remarks>
/// Escaping is not enough: GitHub and GitLab look for @somebody, #12, addresses and :smile: in what is shown, with or without a
/// backslash, and nowhere but in code. So words and numbers stay as they are, and whatever else there is stands as code, where
/// it reads best anyway: `mse([3], [5])` is 4. To stand behind words of ours, never at the beginning of a line.
/// </remarks>
internal static partial class MarkdownText
{
    /// <returns>One line; empty where the text is.</returns>
    public static string Of(string text)
    {
        var words = Printable.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var parts = new List<string>();
        for (var at = 0; at < words.Length; )
        {
            var isPlain = IsPlain(words[at]);
            var run = words.Skip(at).TakeWhile(word => IsPlain(word) == isPlain).ToList();
            parts.Add(isPlain ? string.Join(' ', run) : CodeWithEndOfSentence(string.Join(' ', run)));
            at += run.Count;
        }
        return string.Join(' ', parts);
    }

    /// <summary>All of it as code, as one line.</summary>
    public static string CodeOf(string text)
    {
        var code = Printable.Of(text);
        var fence = new string('`', LongestRun(code) + 1);
        // One blank at each end is taken away again, unless there is nothing but blanks.
        var pad = code is [] or ['`', ..] or [.., '`'] or [' ', ..] or [.., ' '] ? " " : "";
        return $"{fence}{pad}{code}{pad}{fence}";
    }

    private static string CodeWithEndOfSentence(string code)
    {
        var bare = code.TrimEnd('.', ',', ';', ':', '?');
        // What somebody had put into code is code once.
        var inner = OwnCode().Match(bare) is { Success: true } own ? own.Groups[1].Value : bare;
        return inner.Length == 0 ? CodeOf(code) : $"{CodeOf(inner)}{code[bare.Length..]}";
    }

    private static bool IsPlain(string word) => PlainWord().IsMatch(word) && !Reference().IsMatch(word);

    private static int LongestRun(string text) => Backticks().Matches(text).Select(m => m.Length).DefaultIfEmpty().Max();

    // Letters of any script, with the marks that belong to them, or a number; around them what a sentence has.
    [GeneratedRegex(
        """^["'(]{0,2}([\p{L}\p{M}]+(['’/-][\p{L}\p{M}]+)*|[-−]?\d+([.,]\d+)*([eE][-+]?\d+)?)"""
            + """["')]{0,2}[.,;:?!]?["')]{0,2}$|^[–—→×=]$""",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex PlainWord();

    // A commit, and an issue as GitHub knows it.
    [GeneratedRegex(
        @"(^|[^\p{L}\p{M}\d])[0-9a-fA-F]{7,}($|[^\p{L}\p{M}\d])|\p{L}-\d",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Reference();

    [GeneratedRegex("^`([^`]*[^` ][^`]*)`$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OwnCode();

    [GeneratedRegex("`+", RegexOptions.CultureInvariant)]
    private static partial Regex Backticks();
}
