using System.Diagnostics;
using System.Text;
using Grader.Notebooks;

namespace Grader.Intake;

/// <summary>From the bytes of a submission to its text, and of a notebook to the C# in it. Every doubt is a refusal: what is
/// graded is exactly what was written.</summary>
public static class SubmissionText
{
    /// <summary>256 KB: some fifty times the longest honest submission.</summary>
    public const int MaxBytes = 256 * 1024;

    public const string TooLarge = "it is larger than 256 KB";

    private const string Binary = "it is a binary file, not text; hand in the exercise's own file";

    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding _utf16Little = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding _utf16Big = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>How many bytes of a file are read: a notebook has its outputs in it.</summary>
    /// <param name="path">Its name tells.</param>
    public static int MostBytesOf(string path) => SubmissionName.IsIpynb(path) ? NotebookLimits.MostBytes : MaxBytes;

    /// <summary>UTF-8, or UTF-16 with a byte order mark (Windows PowerShell's <c>&gt;</c> writes it). The mark is
    /// dropped.</summary>
    /// <param name="path">The file's: what is no notebook for certain may be called one.</param>
    public static SubmissionReading Decode(ReadOnlySpan<byte> bytes, string path = "") =>
        OtherFormat.Recognize(bytes) is { } other ? new SubmissionReading.Unreadable(other)
        : Notebook.IsIpynb(bytes) ? ReadingOf(Notebook.ReadIpynb(bytes, MaxBytes))
        : DecodeText(bytes, path);

    private static SubmissionReading DecodeText(ReadOnlySpan<byte> bytes, string path) =>
        bytes switch
        {
            { Length: > MaxBytes } when !IsMarkedUtf16(bytes) || !SubmissionName.IsIpynb(path) =>
                new SubmissionReading.Unreadable(TooLarge),
            [0xFF, 0xFE, .. var rest] => Decode(rest, path, _utf16Little, "it is damaged UTF-16 text; save it as UTF-8"),
            [0xFE, 0xFF, .. var rest] => Decode(rest, path, _utf16Big, "it is damaged UTF-16 text; save it as UTF-8"),
            _ when bytes.Contains((byte)0) => new SubmissionReading.Unreadable(
                IsUnmarked(bytes, _utf16Little, highByte: 1) || IsUnmarked(bytes, _utf16Big, highByte: 0)
                    ? "it is UTF-16 text without a byte order mark; save it as UTF-8"
                    : Binary
            ),
            [0xEF, 0xBB, 0xBF, .. var rest] => Decode(rest, path, _utf8, "it is not UTF-8 text; save it as UTF-8"),
            _ => Decode(bytes, path, _utf8, "it is not UTF-8 text; save it as UTF-8"),
        };

    /// <summary>The same, of what reading a file gave.</summary>
    /// <param name="path">The file's.</param>
    internal static SubmissionReading FromContents(FileContents contents, string path) =>
        contents switch
        {
            FileContents.Bytes(var bytes) => Decode(bytes, path),
            FileContents.TooLarge when SubmissionName.IsIpynb(path) => new SubmissionReading.Unreadable(NotebookLimits.TooLarge),
            FileContents.TooLarge(var head) when Notebook.IsIpynb(head) => new SubmissionReading.Unreadable(
                NotebookLimits.TooLargeByItsName
            ),
            FileContents.TooLarge(var head) => new SubmissionReading.Unreadable(
                OtherFormat.Recognize(head) ?? OtherFormat.Recognize(Encoding.Latin1.GetString(head)) ?? TooLarge
            ),
            FileContents.Refused(var why) => new SubmissionReading.Unreadable(why),
            FileContents.Missing => new SubmissionReading.Unreadable("there is no such file"),
            _ => throw new UnreachableException(), // closed
        };

    private static SubmissionReading Decode(ReadOnlySpan<byte> bytes, string path, Encoding encoding, string otherwise)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal) ? new SubmissionReading.Unreadable(Binary)
                : OtherFormat.Recognize(text) is { } other ? new SubmissionReading.Unreadable(other)
                : IsIpynb(text, path, encoding) ? ReadingOf(Notebook.ReadIpynb(_utf8.GetBytes(text), MaxBytes))
                : text.Length > MaxBytes ? new SubmissionReading.Unreadable(TooLarge)
                : SubmissionName.IsDib(path) || Notebook.IsDib(text) ? ReadingOf(Notebook.ReadDib(text, MaxBytes))
                : new SubmissionReading.Text(text);
        }
        catch (DecoderFallbackException)
        {
            return new SubmissionReading.Unreadable(otherwise);
        }
    }

    // In UTF-8 it would have been seen before, but for one that is no JSON.
    private static bool IsIpynb(string text, string path, Encoding encoding) =>
        SubmissionName.IsIpynb(path)
            ? Notebook.IsMeantAsIpynb(text)
            : encoding is UnicodeEncoding && Notebook.IsIpynb(_utf8.GetBytes(text));

    private static bool IsMarkedUtf16(ReadOnlySpan<byte> bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    private static SubmissionReading ReadingOf(NotebookScript notebook) =>
        notebook switch
        {
            NotebookScript.Refused(var why) => new SubmissionReading.Unreadable(why),
            NotebookScript.Read({ Text: var text }) when text.Contains('\0', StringComparison.Ordinal) =>
                new SubmissionReading.Unreadable(Binary),
            NotebookScript.Read({ Text: var text }) when OtherFormat.Recognize(text) is { } other =>
                new SubmissionReading.Unreadable(other),
            NotebookScript.Read(var script) => new SubmissionReading.Text(script.Text)
            {
                Places = script.Places,
                Notes = script.Notes,
            },
            _ => throw new UnreachableException(), // closed
        };

    /// <summary>Whether it is UTF-16 of that byte order, mostly spaces, line ends and Latin letters: their high byte is
    /// zero.</summary>
    private static bool IsUnmarked(ReadOnlySpan<byte> bytes, Encoding encoding, int highByte)
    {
        var zeros = 0;
        for (var i = highByte; i < bytes.Length; i += 2)
        {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros > bytes.Length / 4 && Decode(bytes, "", encoding, Binary) is SubmissionReading.Text;
    }
}
