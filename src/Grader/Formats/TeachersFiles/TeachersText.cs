using System.Collections.Immutable;
using System.Text;

namespace Grader.Formats.TeachersFiles;

/// <summary>A teacher's file as text that turns into the same bytes again.</summary>
/// <param name="Mark">The byte order mark that it begins with, if any.</param>
internal sealed record TeachersText(ImmutableArray<byte> Mark, Encoding Encoding, string Text)
{
    // The last one takes any bytes. Nothing that we put in throws: what an encoding does not have becomes a question mark.
    private static readonly ImmutableArray<(byte[] Mark, Encoding Encoding)> _known =
    [
        ([0xEF, 0xBB, 0xBF], Encoding.UTF8),
        ([0xFF, 0xFE], Encoding.Unicode),
        ([0xFE, 0xFF], Encoding.BigEndianUnicode),
        ([], Encoding.UTF8),
        ([], Windows1252()),
        ([], Encoding.Latin1),
    ];

    /// <summary>UTF-8, UTF-16 with a mark, else Windows-1252: the first that gives back every byte.</summary>
    public static TeachersText Of(ReadOnlySpan<byte> bytes)
    {
        foreach (var (mark, encoding) in _known)
        {
            if (bytes.StartsWith(mark))
            {
                var text = encoding.GetString(bytes[mark.Length..]);
                if (encoding.GetBytes(text).AsSpan().SequenceEqual(bytes[mark.Length..]))
                {
                    return new([.. mark], encoding, text);
                }
            }
        }
        throw new System.Diagnostics.UnreachableException();
    }

    /// <summary>Another text in its place.</summary>
    public byte[] BytesOf(string text) => [.. Mark, .. Encoding.GetBytes(text)];

    private static Encoding Windows1252() =>
        CodePagesEncodingProvider.Instance.GetEncoding(
            1252,
            new EncoderReplacementFallback("?"),
            DecoderFallback.ReplacementFallback
        )!;
}
