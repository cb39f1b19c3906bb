using Grader.Protocol;

namespace Grader.Results;

/// <summary>Where something stands in a student's file, as people are told.</summary>
public static class PlaceWords
{
    /// <summary>"line 22", "cell 3, line 2".</summary>
    public static string Of(HoleReport hole) => Of(hole.Cell, hole.Line);

    public static string Of(StudentDiagnostic error) => Of(error.Cell, error.Line);

    public static string Of(GivenTextEdit edit) => Of(edit.Cell, edit.Line);

    public static string Of(CellSpan? cell, int line) => cell?.Start ?? $"line {line}";

    /// <summary>"lines 22 to 24", "cell 3, lines 2 to 4"; as <see cref="Of(HoleReport)"/> where it is one.</summary>
    public static string RangeOf(HoleReport hole) =>
        hole.Cell?.Range ?? (hole.EndLine > hole.Line ? $"lines {hole.Line} to {hole.EndLine}" : $"line {hole.Line}");

    /// <summary>"22:7", "cell 3, 2:7".</summary>
    public static string WithColumn(StudentDiagnostic error) =>
        error.Cell is { } cell ? $"cell {cell.Number}, {cell.Line}:{error.Column}" : $"{error.Line}:{error.Column}";

    /// <summary>As a sentence begins.</summary>
    public static string Capital(string place) => $"{char.ToUpperInvariant(place[0])}{place[1..]}";
}
