using System.Text;
using System.Text.RegularExpressions;

namespace Grader.Notebooks;

/// <summary>What stands behind the last statement that is complete.</summary>
/// <param name="Outline">It in one line: without comments, with nothing between brackets, and 0 for each text.</param>
/// <param name="Start">Where its first character stands in the code.</param>
/// <param name="End">Behind its last one.</param>
/// <param name="HasDots">Whether something is still to be filled in.</param>
internal sealed partial record OpenStatement(string Outline, int Start, int End, bool HasDots)
{
    /// <summary>Null where every statement is complete.</summary>
    /// <param name="isUnclosed">Whether a text, a comment or a bracket ends in none of the code.</param>
    public static OpenStatement? FindIn(string code, out bool isUnclosed)
    {
        isUnclosed = false;
        var outline = new StringBuilder();
        var open = new Stack<string>();
        var (start, end, at, hasDots, isObject) = (0, 0, 0, false, false);
        while (at < code.Length)
        {
            var (length, seen) = PieceAt(code, at);
            var isClosing = seen is ")" or "]" or "}";
            if (length == 0 || (isClosing && !(open.TryPop(out var closing) && closing == seen)))
            {
                isUnclosed = length == 0;
                return null;
            }
            hasDots |= seen == "." && code.AsSpan(at).StartsWith("...");
            if (open.Count == 0 && (seen == ";" || (seen == "}" && !isObject)))
            {
                outline.Clear();
                hasDots = false;
            }
            else if (open.Count == 0 && (seen != " " || (outline.Length > 0 && outline[^1] != ' ')))
            {
                start = outline.Length == 0 ? at : start;
                outline.Append(seen);
            }
            // What is a block ends with its bracket, and what makes an object goes on.
            isObject = seen == "{" && open.Count == 0 ? MakesObject().IsMatch(outline.ToString()[..^1]) : isObject;
            if (seen is "(" or "[" or "{")
            {
                open.Push(ClosingOf(seen));
            }
            at += length;
            end = seen == " " ? end : at;
        }
        isUnclosed = open.Count > 0;
        return isUnclosed || outline.Length == 0 ? null : new(outline.ToString().TrimEnd(), start, end, hasDots);
    }

    private static string ClosingOf(string opening) =>
        opening switch
        {
            "(" => ")",
            "[" => "]",
            _ => "}",
        };

    [GeneratedRegex(@"(^|\W)new\b[^;{}]*$|[\w)\]] ?(switch|with) ?$|\bis( not)? ?([\w.]+ ?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex MakesObject();

    // A comment, a directive or a space is a space, and a text is 0. No length where it does not end.
    internal static (int Length, string Seen) PieceAt(string code, int at)
    {
        var rest = code.AsSpan(at);
        return rest switch
        {
            ['/', '/', ..] => (LengthOfLine(rest), " "),
            ['#', ..] when code.AsSpan(0, at).TrimEnd(" \t") is [] or [.., '\n'] => (LengthOfLine(rest), " "),
            ['/', '*', ..] => (LengthTo(rest, "*/", 2), " "),
            ['\'', ..] => (LengthOfText(rest, 0, hasEscapes: true), "0"),
            ['"' or '$' or '@', ..] when rest.IndexOfAnyExcept("$@") is >= 0 and var quote && rest[quote] == '"' => (
                LengthOfQuoted(rest, quote),
                "0"
            ),
            [var c, ..] => (1, char.IsWhiteSpace(c) ? " " : c.ToString()),
            [] => default,
        };
    }

    private static int LengthOfLine(ReadOnlySpan<char> rest) => rest.IndexOf('\n') is >= 0 and var end ? end : rest.Length;

    private static int LengthTo(ReadOnlySpan<char> rest, ReadOnlySpan<char> end, int from) =>
        rest[from..].IndexOf(end) is >= 0 and var at ? from + at + end.Length : 0;

    private static int LengthOfQuoted(ReadOnlySpan<char> rest, int quote)
    {
        var quotes = rest[quote..].IndexOfAnyExcept('"') is >= 0 and var other ? other : rest.Length - quote;
        var isVerbatim = rest[..quote].Contains('@');
        return quotes >= 3 && !isVerbatim
            ? LengthTo(rest, rest.Slice(quote, quotes), quote + quotes)
            : LengthOfText(rest, quote, hasEscapes: !isVerbatim);
    }

    // Two quotes in a verbatim text are one; any other ends with its line at the latest.
    private static int LengthOfText(ReadOnlySpan<char> rest, int quote, bool hasEscapes)
    {
        for (var at = quote + 1; at < rest.Length; at++)
        {
            if (rest[at] == rest[quote])
            {
                if (hasEscapes || at + 1 == rest.Length || rest[at + 1] != rest[quote])
                {
                    return at + 1;
                }
                at++;
            }
            else if (hasEscapes && rest[at] == '\n')
            {
                return 0;
            }
            else if (hasEscapes && rest[at] == '\\')
            {
                at++;
            }
        }
        return 0;
    }
}
