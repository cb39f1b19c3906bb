using System.Collections.Immutable;
using System.Text;

namespace Grader.Formats.TeachersFiles;

/// <summary>Reads a table of text row by row, as RFC 4180 has it; a line may end as it likes.</summary>
internal sealed class CellReader(string text, char separator)
{
    private int _at;

    public bool IsAtEnd => _at >= text.Length;

    /// <returns>At least one cell; null where a quotation mark is not closed.</returns>
    public ImmutableArray<Cell>? ReadRow()
    {
        var row = ImmutableArray.CreateBuilder<Cell>();
        while (true)
        {
            if (ReadCell() is not { } cell)
            {
                return null;
            }
            row.Add(cell);
            if (IsAtEnd)
            {
                return row.ToImmutable();
            }
            if (text[_at] != separator)
            {
                _at += text[_at] == '\r' && _at + 1 < text.Length && text[_at + 1] == '\n' ? 2 : 1;
                return row.ToImmutable();
            }
            _at++;
        }
    }

    private Cell? ReadCell()
    {
        var (start, value) = (_at, new StringBuilder());
        if (_at < text.Length && text[_at] == '"')
        {
            while (true)
            {
                var close = text.IndexOf('"', _at + 1);
                if (close < 0)
                {
                    return null;
                }
                value.Append(text, _at + 1, close - _at - 1);
                _at = close + 1;
                if (_at >= text.Length || text[_at] != '"')
                {
                    break;
                }
                value.Append('"');
            }
        }
        // All of it without quotation marks, and what stands behind a closed one.
        var rest = text.AsSpan(_at).IndexOfAny(separator, '\r', '\n') is >= 0 and var length ? length : text.Length - _at;
        value.Append(text, _at, rest);
        _at += rest;
        return new Cell(start, _at - start, value.ToString());
    }
}
