using System.Globalization;
using System.Text;

namespace Grader.Reporting;

/// <summary>
/// JSON on its way from a serializer to whoever reads it: what a terminal or a CI runner would act on becomes escapes, and the
/// values stay the same.
/// </summary>
/// <param name="to">Not closed.</param>
internal sealed class EscapingJsonStream(TextWriter to) : Stream
{
    private readonly Decoder _decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
    private readonly char[] _characters = new char[4096];
    private char _last;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            _decoder.Convert(buffer, _characters, flush: false, out var bytes, out var characters, out _);
            Write(_characters.AsSpan(0, characters));
            buffer = buffer[bytes..];
        }
    }

    // Outside of strings JSON has none of these, and within them an escape is the same character.
    private void Write(Span<char> characters)
    {
        var from = 0;
        for (var i = 0; i < characters.Length; i++)
        {
            var c = characters[i];
            // The encoder leaves the characters that hide or reverse text. Azure's runner finds ##vso[ wherever it is in a line.
            if (char.GetUnicodeCategory(c) == UnicodeCategory.Format || (c == '#' && _last == '#'))
            {
                to.Write(characters[from..i]);
                to.Write($"\\u{(int)c:x4}");
                from = i + 1;
            }
            _last = c;
        }
        to.Write(characters[from..]);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => to.Flush();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
