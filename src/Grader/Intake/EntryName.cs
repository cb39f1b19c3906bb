using System.Text;
using System.Text.Unicode;

namespace Grader.Intake;

/// <summary>What an archive calls an entry. Of a name that no file can have, no more is decoded than is shown of it.</summary>
/// <param name="Text">All of it; where it is too long, its two ends.</param>
/// <param name="IsTooLong">It is longer than <see cref="MaxBytes"/>.</param>
/// <param name="IsUtf8">Where it is not, another name may be the same text.</param>
internal sealed record EntryName(string Text, bool IsTooLong = false, bool IsUtf8 = true)
{
    /// <summary>4 KB, PATH_MAX of Linux: nothing could be opened by a longer one.</summary>
    public const int MaxBytes = 4096;

    private const int Beginning = 60, End = 20;

    public static readonly Reading.Unreadable TooLong = new("its name is longer than 4 KB; give it a shorter one");

    /// <param name="bytes">UTF-8, if all is well.</param>
    public static EntryName Of(ReadOnlySpan<byte> bytes) => bytes.Length <= MaxBytes
        ? new(Encoding.UTF8.GetString(bytes), IsUtf8: Utf8.IsValid(bytes))
        : new($"{Encoding.UTF8.GetString(bytes[..Beginning])}…{Encoding.UTF8.GetString(bytes[^End..])}", IsTooLong: true);

    public static EntryName Of(string text) => text.Length <= MaxBytes / 4 || Encoding.UTF8.GetByteCount(text) <= MaxBytes
        ? new(text)
        : new($"{text[..Beginning]}…{text[^End..]}", IsTooLong: true);
}
