using System.Collections.Immutable;

namespace Grader.Notebooks;

/// <summary>A cell as the file has it.</summary>
/// <param name="Number">From the top, from 1 on: cells of text count too, as editors count them.</param>
/// <param name="Language">As the file says it; null where it says nothing.</param>
/// <param name="Lines">Of its source, as a C# compiler counts them.</param>
/// <param name="RunAs">The number that it had when it was run last; null where that is not known.</param>
internal sealed record NotebookCell(int Number, string? Language, ImmutableArray<CellLine> Lines, long? RunAs = null);

/// <param name="FileLine">The line of the file in which it begins, 1-based.</param>
internal readonly record struct CellLine(string Text, int FileLine);

/// <summary>What reading a notebook gave.</summary>
internal abstract record NotebookReading
{
    private NotebookReading() { }

    /// <param name="Language">Of cells that name none; null where the notebook names none either.</param>
    /// <param name="All">Those of code, in the order of the file.</param>
    public sealed record Cells(string? Language, ImmutableArray<NotebookCell> All) : NotebookReading;

    /// <param name="Why">A clause for people.</param>
    public sealed record Refused(string Why) : NotebookReading;
}
