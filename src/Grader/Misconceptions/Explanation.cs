namespace Grader.Misconceptions;

/// <summary>Why an answer is wrong.</summary>
/// <param name="Hint">Sentences for the student.</param>
/// <param name="KnownAs">The wrong file that does the same; null where the numbers told it.</param>
public sealed record Explanation(string Hint, string? KnownAs);
