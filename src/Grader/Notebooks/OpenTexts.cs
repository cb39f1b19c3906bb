namespace Grader.Notebooks;

/// <summary>Tells which lines begin within a text or a comment of C# that began above them: what stands there is no word to the
/// notebook. Asked line by line from the top.</summary>
/// <param name="lines">All that will be asked of.</param>
internal sealed class OpenTexts(IEnumerable<string> lines)
{
    // What is not closed is looked for to the end.
    private const int MostUnclosed = 100;

    private readonly string _code = string.Join('\n', lines);
    private int _read;
    private int _lineStart;
    private int _unclosed;

    /// <param name="line">The next one.</param>
    /// <param name="isCSharp">Whether the lines above it are, since the last that said so.</param>
    public bool Hold(string line, bool isCSharp)
    {
        if (!isCSharp || _unclosed > MostUnclosed)
        {
            _read = _lineStart;
        }
        while (_read < _lineStart)
        {
            var length = OpenStatement.PieceAt(_code, _read).Length;
            _unclosed += length == 0 ? 1 : 0;
            _read = length > 0 ? _read + length : _code.IndexOf('\n', _read) + 1;
        }
        var isWithin = _read > _lineStart;
        _lineStart += line.Length + 1;
        return isWithin;
    }
}
