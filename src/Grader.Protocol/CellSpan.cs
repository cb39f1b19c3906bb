using System.Text.Json.Serialization;

namespace Grader.Protocol;

/// <summary>Where something stands in a notebook, as people count: cells from the top, code or not, and lines within a cell,
/// both from 1 on.</summary>
/// <param name="Number">The cell's.</param>
/// <param name="Line">In that cell.</param>
/// <param name="EndNumber">The cell in which it ends.</param>
/// <param name="EndLine">In that one.</param>
public sealed record CellSpan(int Number, int Line, int EndNumber, int EndLine)
{
    /// <summary>"cell 3, line 2"</summary>
    [JsonIgnore]
    public string Start => $"cell {Number}, line {Line}";

    /// <summary>"cell 3, lines 2 to 4", or from cell to cell.</summary>
    [JsonIgnore]
    public string Range =>
        EndNumber != Number ? $"{Start} to cell {EndNumber}, line {EndLine}"
        : EndLine != Line ? $"cell {Number}, lines {Line} to {EndLine}"
        : Start;
}
