namespace Grader.Misconceptions;

/// <summary>An answer that failed.</summary>
/// <param name="KnownAs">The wrong file that does the same; null where there is none.</param>
public sealed record WrongAnswer(Behaviour Seen, string? KnownAs);
