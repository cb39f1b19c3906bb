namespace Grader.Queue.Connecting;

/// <summary>A queue cannot be used as was asked. The message is one line for people: what is wrong, and how to mend
/// it. It has nothing of a connection string in it but where the database is.</summary>
public sealed class QueueException(string message) : Exception(message);
