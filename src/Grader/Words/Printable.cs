using System.Globalization;
using System.Text;

namespace Grader.Words;

/// <summary>Text that a student made, as one line that a terminal only shows: nothing in it moves, colours, hides or
/// reorders.</summary>
/// <remarks>A second time changes nothing: backslashes stay as they are, and so do two texts that only look alike, which a path
/// or a name may be. Where they must be told apart there is <see cref="Visible"/>. JSON and HTML need their own
/// escaping.</remarks>
public static class Printable
{
    /// <summary>Controls, format characters (those that reverse text too), line separators and lone surrogates become
    /// escapes.</summary>
    public static string Of(string text) => EscapeAllBut(text, "");

    /// <summary>The same, of at most so many characters: where there are more, its two ends.</summary>
    public static string Shorten(string text, int most)
    {
        var line = Of(text);
        if (line.Length <= most)
        {
            return line;
        }
        // The end of a path says more than its middle. No character is cut in two.
        var (head, tail) = (most * 2 / 3, line.Length - (most - 1 - (most * 2 / 3)));
        head -= char.IsHighSurrogate(line[head - 1]) ? 1 : 0;
        tail += char.IsLowSurrogate(line[tail]) ? 1 : 0;
        return $"{line[..head]}…{line[tail..]}";
    }

    /// <summary>As many lines as there are: line ends and tabs stay what they are.</summary>
    public static string LinesOf(string text) => EscapeAllBut(text, "\n\t");

    private static string EscapeAllBut(string text, string kept)
    {
        var line = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune))
            {
                line.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:x4}");
                continue;
            }
            if (IsPrintable(rune) || kept.Contains(text[i]))
            {
                line.Append(text, i, rune.Utf16SequenceLength);
            }
            else
            {
                line.Append(Escape(rune.Value));
            }
            i += rune.Utf16SequenceLength - 1;
        }
        return line.ToString();
    }

    internal static bool IsPrintable(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            );

    private static string Escape(int value) =>
        value switch
        {
            '\n' => @"\n",
            '\r' => @"\r",
            '\t' => @"\t",
            < 0x100 => string.Create(CultureInfo.InvariantCulture, $@"\x{value:x2}"),
            < 0x10000 => string.Create(CultureInfo.InvariantCulture, $@"\u{value:x4}"),
            _ => string.Create(CultureInfo.InvariantCulture, $@"\U{value:x8}"),
        };
}
