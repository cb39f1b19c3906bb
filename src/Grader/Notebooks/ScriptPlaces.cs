using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Notebooks;

/// <summary>Where a line of code stands.</summary>
/// <param name="Cell">From the top of the notebook, from 1 on.</param>
/// <param name="Line">In that cell, from 1 on.</param>
/// <param name="FileLine">In the file itself, from 1 on.</param>
public readonly record struct ScriptPlace(int Cell, int Line, int FileLine);

/// <summary>From the lines of a text that is graded to where students have them.</summary>
/// <param name="Lines">One for each line of the text, ascending by cell and line but for what a script has above all its code.
/// None where the text is the file.</param>
public sealed record ScriptPlaces(ImmutableArray<ScriptPlace> Lines)
{
    /// <summary>The text is the file: there is nothing to map.</summary>
    public static ScriptPlaces Same { get; } = new([]);

    public bool IsSame => Lines.IsEmpty;

    /// <param name="line">Of the text, 1-based; beyond its ends, the nearest.</param>
    /// <returns>A line of the file.</returns>
    public int FileLineOf(int line) => IsSame ? line : PlaceOf(line).FileLine;

    /// <returns>Null where the file has no cells.</returns>
    public CellSpan? CellOf(int line, int endLine)
    {
        if (IsSame)
        {
            return null;
        }
        var (from, to) = (PlaceOf(line), PlaceOf(Math.Max(line, endLine)));
        return new(from.Cell, from.Line, to.Cell, to.Line);
    }

    /// <summary>The way back.</summary>
    /// <param name="line">What is given where there is no cell.</param>
    public int TextLineOf(CellSpan? cell, int line) => cell is null || IsSame ? line : Find(cell.Number, cell.Line);

    /// <inheritdoc cref="TextLineOf"/>
    public int TextEndLineOf(CellSpan? cell, int line) => cell is null || IsSame ? line : Find(cell.EndNumber, cell.EndLine);

    // A line may stand above its cell as well: it is the later one that stands in its place.
    private int Find(int cell, int line)
    {
        var nearest = Lines.Length;
        for (var i = Lines.Length; i > 0; i--)
        {
            var order = (Lines[i - 1].Cell, Lines[i - 1].Line).CompareTo((cell, line));
            if (order == 0 && (i == 1 || Lines[i - 2] != Lines[i - 1]))
            {
                return i;
            }
            nearest = order > 0 ? i : nearest;
            if (order < 0)
            {
                break;
            }
        }
        return nearest;
    }

    private ScriptPlace PlaceOf(int line) => Lines[Math.Clamp(line, 1, Lines.Length) - 1];
}
