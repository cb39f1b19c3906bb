namespace Grader.Compiler.Alignment;

/// <summary>What became of one given token or one token of the student's.</summary>
internal enum StepKind
{
    /// <summary>A given token, unchanged.</summary>
    Same,

    /// <summary>A given token, changed into another one.</summary>
    Changed,

    /// <summary>A given token that is gone.</summary>
    Gone,

    /// <summary>A token of the student's outside every hole.</summary>
    Added,

    /// <summary>A token of the student's inside a hole, or a bracket with all that is in it.</summary>
    InHole,

    /// <summary>The end of a hole, or an empty hole.</summary>
    HoleEnd,
}

/// <param name="Place">Index into the pattern.</param>
/// <param name="Lexeme">Index into the submission.</param>
/// <param name="Length">How many of the student's tokens it takes.</param>
internal readonly record struct AlignmentStep(StepKind Kind, int Place, int Lexeme, int Length);
