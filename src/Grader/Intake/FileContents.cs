namespace Grader.Intake;

/// <summary>What reading a file up to a limit gave.</summary>
internal abstract record FileContents
{
    private FileContents() { }

    public sealed record Bytes(byte[] All) : FileContents;

    public sealed record TooLarge : FileContents;

    public sealed record Missing : FileContents;

    /// <param name="Why">A clause for people.</param>
    public sealed record Refused(string Why) : FileContents;
}
