namespace Grader.Fetching;

/// <summary>What a program needs to be run cannot be had here: no submission is to blame. The message is for people.</summary>
public sealed class FetchException(string message) : Exception(message);
