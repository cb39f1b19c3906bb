using System.Text.Json.Serialization;

namespace Grader.Protocol;

/// <summary>A place where the text that the exercise gives was changed.</summary>
public sealed record GivenTextEdit(int Line, string Message)
{
    /// <summary>The host's: null where the file is no notebook.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CellSpan? Cell { get; init; }
}

/// <summary>What a C# compiler says about the student's file.</summary>
/// <param name="Line">1-based, in the student's file.</param>
/// <param name="Column">1-based; in a notebook, in the line of the cell.</param>
public sealed record StudentDiagnostic(string Id, int Line, int Column, string Message)
{
    /// <summary>How many characters it is about, from the column on: at least 1 where it is about what is missing there, and 0
    /// where it is about the line as a whole.</summary>
    public int Length { get; init; } = 1;

    /// <summary>The host's: null where the file is no notebook.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CellSpan? Cell { get; init; }

    /// <summary>What to write instead, in sentences; null where nobody can be sure.</summary>
    public string? Advice { get; init; }
}

/// <param name="Line">1-based, in the student's file.</param>
/// <param name="What">"File.ReadAllText"</param>
/// <param name="Advice">Sentences: what to do instead.</param>
public sealed record ForbiddenUse(int Line, string What, string Advice);
