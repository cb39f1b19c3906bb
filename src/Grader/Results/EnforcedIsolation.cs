using System.Collections.Immutable;

namespace Grader.Results;

/// <summary>What stood between a submission and the machine: the label, and each property by itself.</summary>
/// <param name="Tier">S2: all of it, by bubblewrap and seccomp. S1: all of it, by Landlock and seccomp. S0: less, as the
/// properties say. N: none.</param>
public sealed record EnforcedIsolation(string Tier, bool Files, bool Network, bool Processes, bool Memory, bool Time)
{
    /// <summary>Sentences on what is not as good as it could be.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];
}
