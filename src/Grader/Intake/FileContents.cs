namespace Grader.Intake;

/// <summary>What reading a file up to a limit gave.</summary>
internal abstract record FileContents
{
    private FileContents() { }

    public sealed record Bytes(byte[] All) : FileContents;

    /// <param name="Head">How it begins, where that is known: as much as tells what it is.</param>
    public sealed record TooLarge(byte[] Head) : FileContents
    {
        public TooLarge()
            : this([]) { }
    }

    public sealed record Missing : FileContents;

    /// <param name="Why">A clause for people.</param>
    public sealed record Refused(string Why) : FileContents;
}
