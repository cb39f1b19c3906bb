using System.Text;

namespace Grader.Runner;

/// <summary>What programs print where nobody reads it. One that prints much may be after the limit: it has to be run where that
/// is seen.</summary>
internal sealed class UnreadText : TextWriter
{
    // Far below the limit, whatever the characters take as UTF-8.
    private const int MostCharacters = 1 << 20;

    private int _printed;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Count(1);

    public override void Write(char[] buffer, int index, int count) => Count(count);

    public override void Write(ReadOnlySpan<char> buffer) => Count(buffer.Length);

    public override void Write(string? value) => Count(value?.Length ?? 0);

    private void Count(int characters)
    {
        _printed += characters;
        if (_printed > MostCharacters)
        {
            CLibrary.ExitAtOnce(1);
        }
    }
}
