namespace Grader.Processes;

/// <summary>The runner did not get as far as being ready, so no program ran. The message is for people.</summary>
public sealed class RunnerUnusableException(string message) : WorkplaceException(message);
