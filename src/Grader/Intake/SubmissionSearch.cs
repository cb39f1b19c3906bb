using System.Collections.Immutable;
using Grader.Results;

namespace Grader.Intake;

/// <summary>What looking through the paths that a user gave came to.</summary>
public abstract record SubmissionSearch
{
    private SubmissionSearch() { }

    /// <param name="Files">
    /// Never empty. What could not be read is among them, and says why; so is who handed in something else.
    /// </param>
    public sealed record Found(ImmutableArray<HandedInFile> Files) : SubmissionSearch
    {
        /// <summary>Lines for people: how students were told apart, where that may have been meant otherwise.</summary>
        public ImmutableArray<string> Remarks { get; init; } = [];

        /// <summary>Of a roster: who handed in nothing, with the names that no other student has.</summary>
        public ImmutableArray<(string Name, StudentIdentity Who)> Missing { get; init; } = [];
    }

    /// <param name="Message">One line for people: what is wrong with a path, and what to give instead.</param>
    public sealed record Refused(string Message) : SubmissionSearch;
}
