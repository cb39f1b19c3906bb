namespace Grader.Misconceptions;

/// <summary>An answer that failed, as it is held against other students'.</summary>
/// <param name="Hole">Its id.</param>
/// <param name="KnownAs">The wrong file that does the same; null where there is none.</param>
public sealed record WrongAnswer(string Hole, Fingerprint Seen, string? KnownAs);
