using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Grader.Analyzing;
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

    /// <summary>What the class has understood; null where fewer than two files were graded and count, and before all
    /// were.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ClassAnalysis? Analysis { get; init; }

    /// <summary>Of exercises that have one, several for each where runs lead far: the smallest first. Made where a format shows
    /// them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<LossLandscape>? Landscapes { get; init; }
}
