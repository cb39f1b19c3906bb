namespace Grader.Misconceptions;

/// <summary>An answer that failed, as it is held against other students'.</summary>
/// <param name="Hole">Its id.</param>
/// <param name="Why">Null where that is not sure.</param>
public sealed record WrongAnswer(string Hole, Fingerprint Seen, Explanation? Why)
{
    /// <inheritdoc cref="Explanation.KnownAs"/>
    public string? KnownAs => Why?.KnownAs;
}
