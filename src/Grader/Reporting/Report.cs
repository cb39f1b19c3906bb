using System.Collections.Immutable;
using Grader.Misconceptions;
using Grader.Results;

namespace Grader.Reporting;

/// <summary>Everything that one grading found; all formats are made from it. Members are in the order in which they are
/// written.</summary>
/// <param name="Seed">Where the random inputs came from: the same seed and the same files give the same report.</param>
public sealed record Report(
    int Version,
    string Grader,
    EnforcedIsolation Isolation,
    int Seed,
    ImmutableArray<SubmissionReport> Submissions
)
{
    /// <summary>What each student has of all that counts.</summary>
    public ImmutableArray<StudentTotal> Totals { get; init; } = [];

    /// <summary>What several students got wrong alike, the most common first.</summary>
    public ImmutableArray<Cluster> Clusters { get; init; } = [];
}
