using System.Text.RegularExpressions;

namespace Grader.Cli.Outside;

/// <summary>Words of a command line that can be pasted into a shell.</summary>
public static partial class Shell
{
    /// <summary>Double quotes where they are enough, since every shell knows those.</summary>
    public static string Quoted(string word) =>
        Plain().IsMatch(word) ? word
        : Spaced().IsMatch(word) ? $"\"{word}\""
        : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"^[\w./:@+=,-]+$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[\w./:@+=,() -]+$")]
    private static partial Regex Spaced();
}
