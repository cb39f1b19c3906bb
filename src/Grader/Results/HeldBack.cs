namespace Grader.Results;

/// <summary>What grading again came to, where that is less than what was given before, and nobody has accepted it yet.</summary>
/// <param name="Score">The lower one.</param>
/// <param name="Why">A clause for people: what changed since, the exercise, the file or the grader.</param>
public sealed record HeldBack(double Score, string Why);
