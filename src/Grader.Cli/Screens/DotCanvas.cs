namespace Grader.Cli.Screens;

/// <summary>Dots, several to a character, with 0, 0 at the lower left.</summary>
internal sealed class DotCanvas
{
    private const char NoDots = '\u2800';

    // Braille numbers its dots in the order in which they were invented.
    private static readonly int[,] _braille =
    {
        { 0x40, 0x04, 0x02, 0x01 },
        { 0x80, 0x20, 0x10, 0x08 },
    };
    private static readonly int[,] _ascii =
    {
        { 1, 2 },
    };

    private readonly int[,] _marks;
    private readonly int[,] _cells;
    private readonly bool _unicode;

    public DotCanvas(int columns, int rows, bool unicode)
    {
        _marks = unicode ? _braille : _ascii;
        _cells = new int[columns, rows];
        _unicode = unicode;
    }

    public int Width => _cells.GetLength(0) * _marks.GetLength(0);

    public int Height => _cells.GetLength(1) * _marks.GetLength(1);

    public void DrawLine(int fromX, int fromY, int toX, int toY)
    {
        var steps = Math.Max(1, Math.Max(Math.Abs(toX - fromX), Math.Abs(toY - fromY)));
        for (var i = 0; i <= steps; i++)
        {
            DrawDot(fromX + (toX - fromX) * i / steps, fromY + (toY - fromY) * i / steps);
        }
    }

    /// <param name="row">0 is the lowest.</param>
    public string RowText(int row) =>
        string.Concat(Enumerable.Range(0, _cells.GetLength(0)).Select(column => CharacterFor(_cells[column, row]))).TrimEnd();

    private void DrawDot(int x, int y)
    {
        var (wide, high) = (_marks.GetLength(0), _marks.GetLength(1));
        _cells[x / wide, y / high] |= _marks[x % wide, y % high];
    }

    private char CharacterFor(int dots) =>
        dots == 0 ? ' '
        : _unicode ? (char)(NoDots + dots)
        : ".':"[dots - 1];
}
