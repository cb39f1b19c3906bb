using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Grader.Protocol;

namespace Grader.Results;

/// <param name="Line">In the student's file, 1-based; where the hole is gone, the line where it should be. In a notebook whose
/// source has not a line for each line of code, the line that this is in.</param>
/// <param name="Alone">The verdict with the reference around the hole.</param>
/// <param name="InFile">The verdict in the file as it was handed in.</param>
/// <param name="Feedback">What was seen and what it means; null where everything passed.</param>
public sealed record HoleReport(
    string Id,
    int Line,
    int EndLine,
    double Points,
    double Max,
    Verdict Verdict,
    Verdict Alone,
    Verdict InFile,
    string? Feedback,
    string? Hint,
    ImmutableArray<CheckReport> Checks
)
{
    /// <summary>Where a person decided on its points; null where the grader did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PersonsDecision? Override { get; init; }

    /// <summary>The holes whose wrong answers make this one, which is right by itself, come out wrong in its file; null where
    /// none does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<string>? BecauseOf { get; init; }

    /// <summary>The name of the file in the exercise's <c>wrong/</c> that does the same; null where none does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? KnownAs { get; init; }

    /// <summary>The limit that it hit, as in "time limit", "forbidden"; null where it hit none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Limit { get; init; }

    /// <summary>Where it is in a notebook; null where the file is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CellSpan? Cell { get; init; }

    /// <summary>Whether something is wrong in its lines.</summary>
    public bool Holds(StudentDiagnostic error) =>
        (Cell, error.Cell) is ({ } own, { } other)
            ? (own.Number, own.Line).CompareTo((other.Number, other.Line)) <= 0
                && (other.Number, other.Line).CompareTo((own.EndNumber, own.EndLine)) <= 0
            : Line <= error.Line && error.Line <= EndLine;
}
