namespace Grader;

/// <summary>The grader itself cannot work, whatever was handed in. The message is one line for people.</summary>
public sealed class GraderFailureException : Exception
{
    public GraderFailureException() { }

    public GraderFailureException(string message)
        : base(message) { }

    public GraderFailureException(string message, Exception inner)
        : base(message, inner) { }
}
