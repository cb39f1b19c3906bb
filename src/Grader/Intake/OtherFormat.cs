using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Grader.Intake;

/// <summary>What a file is that is no C# script, told from what is in it, whatever it is called.</summary>
internal static partial class OtherFormat
{
    /// <summary>How much of a file tells it.</summary>
    public const int HeadBytes = 8192;

    private const string CopyCode = "not a C# script; copy your code into the exercise's own file";
    private const string Unpack = "not a C# script; unpack it, and hand in the exercise's own file";

    private static readonly ImmutableArray<(byte[] First, string What)> _signatures =
    [
        ("%PDF-"u8.ToArray(), $"a PDF document, {CopyCode}"),
        ("{\\rtf"u8.ToArray(), $"an RTF document, {CopyCode}"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], $"a Word or other Office document, {CopyCode}"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], $"a picture, {CopyCode}"),
        ([0xFF, 0xD8, 0xFF], $"a picture, {CopyCode}"),
        ([0x1F, 0x8B], $"a gzip archive, {Unpack}"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], $"a 7z archive, {Unpack}"),
        ("Rar!"u8.ToArray(), $"a rar archive, {Unpack}"),
    ];

    // What a zip holds says what it is; the first names stand near its beginning.
    private static readonly ImmutableArray<(string Within, string What)> _zipped =
    [
        ("word/", $"a Word document, {CopyCode}"),
        ("xl/", $"an Excel table, {CopyCode}"),
        ("ppt/", $"a PowerPoint presentation, {CopyCode}"),
        ("application/vnd.oasis.opendocument.text", $"an OpenDocument text, {CopyCode}"),
        ("", $"a zip archive, {Unpack}"),
    ];

    /// <param name="bytes">All of the file, or its beginning.</param>
    /// <returns>A clause: "it is a PDF document, ..."; null where it may be a script, or nobody can tell.</returns>
    public static string? Recognize(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, HeadBytes)];
        if (head.StartsWith("PK\x03\x04"u8))
        {
            var names = Encoding.Latin1.GetString(head);
            return $"it is {_zipped.First(z => names.Contains(z.Within, StringComparison.Ordinal)).What}";
        }
        foreach (var (first, what) in _signatures)
        {
            if (head.StartsWith(first))
            {
                return $"it is {what}";
            }
        }
        return null;
    }

    /// <summary>The same, of a text.</summary>
    public static string? Recognize(string text) =>
        WebPage().IsMatch(text) ? "it is a web page, not a C# script; save the file itself, not the page that shows it"
        : IsPython(text)
            ? "it is a Python program; the exercises are in C#, and what you write belongs into the exercise's own file"
        : null;

    // Sure enough to grade nothing: something that only Python has, and nothing at all that C# cannot do without.
    private static bool IsPython(string text) => PythonLine().IsMatch(text) && !CSharpLine().IsMatch(text);

    [GeneratedRegex(@"^\s*<(!doctype\s+html|html)[\s>]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WebPage();

    // Line by line: a student's file may be made to take long.
    [GeneratedRegex(
        @"^(import [\w.]+( as \w+)?|from [\w.]+ import [\w(*][^;\r\n]*|[ \t]*(def|class) \w+[^;{\r\n]*:|[ \t]*print\([^\r\n]*\))"
            + @"[ \t]*(#[^\r\n]*)?\r?$",
        RegexOptions.CultureInvariant | RegexOptions.Multiline
    )]
    private static partial Regex PythonLine();

    // A statement's end, a block's beginning, a comment, a directive.
    [GeneratedRegex(
        @"^[ \t]*(//|/\*|using\b|#r\b|#region\b|#if\b)|[;{][ \t]*((//|/\*)[^\r\n]*)?\r?$",
        RegexOptions.CultureInvariant | RegexOptions.Multiline
    )]
    private static partial Regex CSharpLine();
}
