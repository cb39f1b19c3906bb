using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Grader.Intake;

/// <summary>What an archive calls an entry. Of a name that no file can have, no more is decoded than is shown of it.</summary>
/// <param name="Text">All of it; where it is too long, its two ends.</param>
/// <param name="IsTooLong">It is longer than <see cref="MaxBytes"/>.</param>
/// <param name="IsText">Where it is not, nobody can tell what the name was: its bytes are shown.</param>
internal sealed record EntryName(string Text, bool IsTooLong = false, bool IsText = true)
{
    /// <summary>4 KB, PATH_MAX of Linux: nothing could be opened by a longer one.</summary>
    public const int MaxBytes = 4096;

    private const int Beginning = 60,
        End = 20;

    public static readonly SubmissionReading.Unreadable TooLong = new("its name is longer than 4 KB; give it a shorter one");

    /// <param name="bytes">UTF-8, if all is well.</param>
    public static EntryName Of(ReadOnlySpan<byte> bytes) =>
        bytes.Length > MaxBytes
            ? new($"{Encoding.UTF8.GetString(bytes[..Beginning])}…{Encoding.UTF8.GetString(bytes[^End..])}", IsTooLong: true)
        : Utf8.IsValid(bytes) ? new(Encoding.UTF8.GetString(bytes))
        : new(WithBytesShown(bytes), IsText: false);

    public static EntryName Of(string text) =>
        text.Length <= MaxBytes / 4 || Encoding.UTF8.GetByteCount(text) <= MaxBytes
            ? new(text)
            : new($"{text[..Beginning]}…{text[^End..]}", IsTooLong: true);

    // "m%94ller": two names that differ are seen to differ.
    private static string WithBytesShown(ReadOnlySpan<byte> bytes)
    {
        var shown = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) == OperationStatus.Done)
            {
                shown.Append(rune.ToString());
            }
            else
            {
                length = 1;
                shown.Append(CultureInfo.InvariantCulture, $"%{bytes[0]:X2}");
            }
            bytes = bytes[length..];
        }
        return shown.ToString();
    }
}
