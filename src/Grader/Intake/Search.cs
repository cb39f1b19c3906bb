using System.Collections.Immutable;

namespace Grader.Intake;

/// <summary>What looking through the paths that a user gave came to.</summary>
public abstract record Search
{
    private Search() { }

    /// <param name="Files">Never empty. What could not be read is among them, and says why.</param>
    public sealed record Found(ImmutableArray<HandedIn> Files) : Search;

    /// <param name="Message">One line for people: what is wrong with a path, and what to give instead.</param>
    public sealed record Refused(string Message) : Search;
}
