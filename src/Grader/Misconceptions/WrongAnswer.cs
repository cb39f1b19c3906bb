namespace Grader.Misconceptions;

/// <summary>An answer that failed.</summary>
/// <param name="KnownAs">The wrong file that does the same; null where there is none.</param>
public sealed record WrongAnswer(Fingerprint Seen, string? KnownAs)
{
    public WrongAnswer(Behaviour seen, string? knownAs) : this(seen.Fingerprint(), knownAs) { }
}
