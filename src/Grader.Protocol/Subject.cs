using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Grader.Protocol;

/// <summary>The program to build.</summary>
[JsonDerivedType(typeof(Reference), "reference")]
[JsonDerivedType(typeof(File), "file")]
[JsonDerivedType(typeof(Variant), "variant")]
public abstract record Subject
{
    private Subject() { }

    /// <summary>The exercise as it stands, but for the student's own choices: it solves itself.</summary>
    public sealed record Reference(ImmutableArray<ChosenNumber> Choices) : Subject;

    /// <summary>The submission as it was handed in.</summary>
    public sealed record File(string Submission) : Subject;

    /// <summary>The reference with one answer replaced by the student's, and whatever of the student's that answer cannot do
    /// without.</summary>
    public sealed record Variant(string Submission, string Hole, ImmutableArray<ChosenNumber> Choices) : Subject;
}

/// <summary>A number that a student chose where the choice is free.</summary>
/// <param name="Value">Finite.</param>
public sealed record ChosenNumber(string Hole, double Value);
