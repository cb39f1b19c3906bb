namespace Grader.Cli.Asking;

/// <summary>What was asked for cannot be carried out. The message is one line for people: what is wrong, and how to mend
/// it.</summary>
public sealed class RequestException(string message) : Exception(message);
