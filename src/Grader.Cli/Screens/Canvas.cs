namespace Grader.Cli.Screens;

/// <summary>Dots, several to a character, with 0, 0 at the lower left.</summary>
internal sealed class Canvas
{
    private const char NoDots = '\u2800';

    // Braille numbers its dots in the order in which they were invented.
    private static readonly int[,] Braille =
    {
        { 0x40, 0x04, 0x02, 0x01 },
        { 0x80, 0x20, 0x10, 0x08 },
    };
    private static readonly int[,] Ascii =
    {
        { 1, 2 },
    };

    private readonly int[,] marks;
    private readonly int[,] cells;
    private readonly bool unicode;

    public Canvas(int columns, int rows, bool unicode)
    {
        marks = unicode ? Braille : Ascii;
        cells = new int[columns, rows];
        this.unicode = unicode;
    }

    public int Width => cells.GetLength(0) * marks.GetLength(0);

    public int Height => cells.GetLength(1) * marks.GetLength(1);

    public void Line(int fromX, int fromY, int toX, int toY)
    {
        var steps = Math.Max(1, Math.Max(Math.Abs(toX - fromX), Math.Abs(toY - fromY)));
        for (var i = 0; i <= steps; i++)
        {
            Dot(fromX + (toX - fromX) * i / steps, fromY + (toY - fromY) * i / steps);
        }
    }

    /// <param name="row">0 is the lowest.</param>
    public string Row(int row) =>
        string.Concat(Enumerable.Range(0, cells.GetLength(0)).Select(column => Character(cells[column, row]))).TrimEnd();

    private void Dot(int x, int y)
    {
        var (wide, high) = (marks.GetLength(0), marks.GetLength(1));
        cells[x / wide, y / high] |= marks[x % wide, y % high];
    }

    private char Character(int dots) =>
        dots == 0 ? ' '
        : unicode ? (char)(NoDots + dots)
        : ".':"[dots - 1];
}
