using System.Buffers;
using System.Globalization;
using System.Text;

namespace Grader.Words;

/// <summary>A value that a program gave, or its own words, on one line of feedback.</summary>
/// <remarks>
/// What would break, hide or turn the line is written as C# escapes, and so is what cannot be told from a space or from nothing:
/// a student compares what was seen with what was expected. Of a name or a path that is shown, <see cref="Printable"/> escapes
/// no more than it must. Markup is left to whoever prints it.
/// </remarks>
public static class Visible
{
    /// <returns>At most <paramref name="limit"/> characters, and a "…" where more would follow.</returns>
    public static string Cut(string text, int limit)
    {
        var shown = new StringBuilder();
        foreach (var piece in Pieces(text))
        {
            if (shown.Length + piece.Length > limit)
            {
                return shown.Append('…').ToString();
            }
            shown.Append(piece);
        }
        return shown.ToString();
    }

    /// <summary>As a C# literal: two different texts never look alike, but for letters that do.</summary>
    public static string Quoted(string text) =>
        $"\"{string.Concat(Pieces(text).Select(piece => piece is "\"" or "\\" ? $"\\{piece}" : piece))}\"";

    private static IEnumerable<string> Pieces(string text)
    {
        for (var at = 0; at < text.Length; )
        {
            var whole = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) == OperationStatus.Done;
            yield return whole && IsPlain(rune) ? text.Substring(at, length) : Escaped(text.AsSpan(at, length));
            at += length;
        }
    }

    private static bool IsPlain(Rune rune) =>
        rune.Value == ' '
        || Printable.IsPrintable(rune)
            && Rune.GetUnicodeCategory(rune)
                is not (UnicodeCategory.SpaceSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static string Escaped(ReadOnlySpan<char> units) =>
        units switch
        {
            ['\n'] => "\\n",
            ['\r'] => "\\r",
            ['\t'] => "\\t",
            _ => string.Concat(units.ToArray().Select(unit => $"\\u{(int)unit:X4}")),
        };
}
