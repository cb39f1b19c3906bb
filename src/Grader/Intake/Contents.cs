namespace Grader.Intake;

/// <summary>What reading a file up to a limit gave.</summary>
internal abstract record Contents
{
    private Contents() { }

    public sealed record Bytes(byte[] All) : Contents;

    public sealed record TooLarge : Contents;

    public sealed record Missing : Contents;

    /// <param name="Why">A clause for people.</param>
    public sealed record Refused(string Why) : Contents;
}
