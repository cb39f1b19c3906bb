using System.Text.RegularExpressions;

namespace Grader.Notebooks;

/// <summary>Statements of a cell that only show something in the notebook, as no script can: they become comments, wherever they
/// stand, and what stands beside them stays.</summary>
internal static partial class ShownStatements
{
    /// <summary>Nobody writes longer ones to look at something.</summary>
    private const int Longest = 2_000;

    /// <summary>The code without them; as many lines, and no fewer characters.</summary>
    public static string Without(string code)
    {
        if (!Any().IsMatch(code))
        {
            return code;
        }
        var (written, done) = (new System.Text.StringBuilder(), 0);
        foreach (var (start, end, isBody) in FindIn(code))
        {
            written.Append(code, done, start - done).Append(AsComment(code, start, end, isBody));
            done = end;
        }
        return written.Append(code, done, code.Length - done).ToString();
    }

    // What is all that a condition or a loop does leaves an empty statement.
    private static string AsComment(string code, int start, int end, bool isBody)
    {
        var statement = code[start..end];
        var before = code.AsSpan(0, start);
        var behind = code.AsSpan(end);
        var isLine =
            before[(before.LastIndexOf('\n') + 1)..].IsWhiteSpace()
            && behind[..(behind.IndexOf('\n') is >= 0 and var line ? line : behind.Length)].Trim() is [] or ['/', '/', ..];
        return isBody ? $"/* {Unclosing(statement[..^1])} */;"
            : isLine && !statement.Contains('\n', StringComparison.Ordinal) ? $"// {statement}"
            : $"/* {Unclosing(statement)} */";
    }

    private static string Unclosing(string text) => text.Replace("*/", "* /", StringComparison.Ordinal);

    private static IEnumerable<(int Start, int End, bool IsBody)> FindIn(string code)
    {
        var (mayBegin, isBody, at) = (true, false, 0);
        while (at < code.Length)
        {
            var (length, seen) = OpenStatement.PieceAt(code, at);
            if (length == 0)
            {
                yield break;
            }
            if (mayBegin && (char.IsLetter(code[at]) || code[at] == '_') && EndOfShown(code, at) is { } end)
            {
                yield return (at, end, isBody);
                (mayBegin, isBody, at) = (true, false, end);
                continue;
            }
            if (seen != " ")
            {
                // A body stands behind the bracket of a condition, or behind else or do.
                isBody = seen == ")" || (char.IsLetter(code[at]) && OwnBody().IsMatch(code, at));
                mayBegin = isBody || seen is ";" or "{" or "}";
                length = isBody && seen != ")" ? OwnBody().Match(code, at).Length : length;
            }
            at += length;
        }
    }

    // Behind its semicolon; null where it is another statement.
    private static int? EndOfShown(string code, int start)
    {
        var (outline, open, at) = (new System.Text.StringBuilder(), 0, start);
        while (at < code.Length && at - start < Longest)
        {
            var (length, seen) = OpenStatement.PieceAt(code, at);
            if (length == 0 || (open == 0 && seen is ")" or "]" or "}" or "{"))
            {
                return null;
            }
            open -= seen is ")" or "]" or "}" ? 1 : 0;
            if (open == 0)
            {
                if (seen == ";")
                {
                    return Shown().IsMatch(outline.ToString()) ? at + 1 : null;
                }
                outline.Append(seen == " " && outline is [.., ' '] ? "" : seen);
            }
            open += seen is "(" or "[" or "{" ? 1 : 0;
            at += length;
        }
        return null;
    }

    [GeneratedRegex(@"isplay\s*\(|\b(HTML|Formatter)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Any();

    [GeneratedRegex(@"\G\b(else|do)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OwnBody();

    // With nothing between the brackets.
    [GeneratedRegex(
        @"^((var|DisplayedValue) \w+ ?= ?)?((display|HTML) ?\(\)|\w+( ?\(\)| ?\[\]| ?!?\??\. ?\w+)*\. ?Display ?\(\))$"
            + @"|^Formatter\.",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Shown();
}
