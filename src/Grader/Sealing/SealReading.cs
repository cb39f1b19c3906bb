namespace Grader.Sealing;

/// <summary>What opening a sealed course gave.</summary>
public abstract record SealReading
{
    private SealReading() { }

    public sealed record Opened(SealedFiles Files) : SealReading;

    /// <param name="Why">A clause for people, and what to do about it.</param>
    public sealed record Refused(string Why) : SealReading;
}

/// <summary>A sealed course cannot be opened. The message is for people.</summary>
public sealed class SealException(string message) : Exception(message);
