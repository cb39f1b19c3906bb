using System.Text;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Grader.Gradebook.Storage;

/// <summary>Text as PostgreSQL can keep it, which refuses the character 0. Names that students and archives chose may have
/// it.</summary>
/// <remarks>U+0001 begins a character that is written otherwise: U+0001 0 is the character 0, U+0001 1 is U+0001. What is no
/// Unicode becomes U+FFFD, as SQLite's library has it.</remarks>
internal sealed class StorableText() : ValueConverter<string, string>(text => ToStored(text), stored => FromStored(stored))
{
    private const char Mark = '\u0001';

    public static string ToStored(string text)
    {
        var valid = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        return valid.AsSpan().ContainsAny('\0', Mark)
            ? valid.Replace($"{Mark}", $"{Mark}1", StringComparison.Ordinal).Replace("\0", $"{Mark}0", StringComparison.Ordinal)
            : valid;
    }

    public static string FromStored(string stored)
    {
        if (!stored.Contains(Mark, StringComparison.Ordinal))
        {
            return stored;
        }
        var pieces = stored.Split(Mark);
        return pieces[0]
            + string.Concat(pieces.Skip(1).Select(p => (p.StartsWith('0') ? '\0' : Mark) + p[Math.Min(1, p.Length)..]));
    }
}
