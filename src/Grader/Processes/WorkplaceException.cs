namespace Grader.Processes;

/// <summary>A program that the grader needs is missing or does not start: no submission is to blame. The message is for
/// people.</summary>
public class WorkplaceException : Exception
{
    public WorkplaceException(string message)
        : base(message) { }

    public WorkplaceException(string message, Exception innerException)
        : base(message, innerException) { }
}
