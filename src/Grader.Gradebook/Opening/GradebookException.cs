namespace Grader.Gradebook.Opening;

/// <summary>A gradebook cannot be used as was asked. The message is one line for people: what is wrong, and how to mend
/// it.</summary>
public sealed class GradebookException(string message) : Exception(message);
