using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Grader.Sandbox.Tests.Mistakes;

/// <summary>
/// Words to look for in what is said. They are found as whole words, in any case; "squar~" leaves the ending open, and what
/// stands in back quotes is found as it is written.
/// </summary>
internal sealed record Phrase(string Text)
{
    /// <summary>"one half | 1/2": any of these.</summary>
    public static ImmutableArray<Phrase> Alternatives(string text) => [.. text.Split(" | ").Select(t => new Phrase(t.Trim()))];

    public bool IsIn(string said)
    {
        var exact = Text is ['`', .., '`'];
        var words = Text.Trim('`').TrimEnd('~');
        var begin = IsOfWord(words[0]) ? @"(?<!\w)" : "";
        var end = IsOfWord(words[^1]) && !Text.EndsWith('~') ? @"(?!\w)" : "";
        var pattern = begin + string.Join(@"\s+", words.Split(' ').Select(Regex.Escape)) + end;
        return Regex.IsMatch(said, pattern, exact ? RegexOptions.None : RegexOptions.IgnoreCase);
    }

    public override string ToString() => Text;

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
