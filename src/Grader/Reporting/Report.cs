using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Grader.Misconceptions;
using Grader.Protocol;

namespace Grader.Reporting;

/// <summary>Everything that one grading found; all formats are made from it. Members are in the order in which they are written.</summary>
/// <param name="Seed">Where the random inputs came from: the same seed and the same files give the same report.</param>
public sealed record Report(int Version, string Grader, Enforced Isolation, int Seed, ImmutableArray<SubmissionReport> Submissions)
{
    /// <summary>What several students got wrong alike, the most common first.</summary>
    public ImmutableArray<Cluster> Clusters { get; init; } = [];
}

/// <summary>What stood between a submission and the machine: the label, and each property by itself.</summary>
/// <param name="Tier">S2: all of it, by bubblewrap and seccomp. S1: all of it, by Landlock and seccomp. S0: less, as the properties say. N: none.</param>
public sealed record Enforced(string Tier, bool Files, bool Network, bool Processes, bool Memory, bool Time)
{
    /// <summary>Sentences on what is not as good as it could be.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];
}

/// <param name="File">
/// As it was found: relative to the folder or archive that was given. Of a name of more than 4 KB, the two ends and a number.
/// Where a student handed in no submission, the student's folder.
/// </param>
/// <param name="Student">
/// The folder above the file that tells the student from others; null where it lies in none, or nobody can tell whose it is.
/// </param>
/// <param name="Score">Null where nothing was graded: that is not a zero.</param>
/// <param name="Max">Null where the exercise is not known.</param>
/// <param name="Message">What is the matter with the file as a whole, or null.</param>
/// <param name="Edits">Where the text that the exercise gives was changed.</param>
public sealed record SubmissionReport(
    string File,
    string? Student,
    string? Exercise,
    Status Status,
    double? Score,
    double? Max,
    double Seconds,
    string? Message,
    ImmutableArray<HoleReport> Holes,
    ImmutableArray<Diagnostic> Diagnostics,
    ImmutableArray<Edit> Edits)
{
    /// <inheritdoc cref="Intake.HandedIn.Modified"/>
    [JsonIgnore]
    public DateTime? Modified { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<Status>))]
public enum Status
{
    [JsonStringEnumMemberName("graded")] Graded,

    /// <summary>Not a text file, too large, a link, a device; or a student's folder without a submission.</summary>
    [JsonStringEnumMemberName("unreadable")] Unreadable,

    [JsonStringEnumMemberName("unknown-exercise")] UnknownExercise,

    /// <summary>The grader's own failure; never a zero.</summary>
    [JsonStringEnumMemberName("error")] Error,
}

/// <param name="Line">In the student's file, 1-based; where the hole is gone, the line where it should be.</param>
/// <param name="Alone">The verdict with the reference around the hole.</param>
/// <param name="InFile">The verdict in the file as it was handed in.</param>
/// <param name="Feedback">What was seen and what it means; null where everything passed.</param>
public sealed record HoleReport(
    string Id,
    int Line,
    int EndLine,
    double Points,
    double Max,
    Verdict Verdict,
    Verdict Alone,
    Verdict InFile,
    string? Feedback,
    string? Hint,
    ImmutableArray<CheckReport> Checks)
{
    /// <summary>Where it failed: what was seen, to be held against other students' answers. Not written.</summary>
    [JsonIgnore]
    public WrongAnswer? Wrong { get; init; }
}

public sealed record CheckReport(string Name, Verdict Verdict, double Points, double Max, string? Message);

[JsonConverter(typeof(JsonStringEnumConverter<Verdict>))]
public enum Verdict
{
    [JsonStringEnumMemberName("passed")] Passed,
    [JsonStringEnumMemberName("failed")] Failed,
    [JsonStringEnumMemberName("unfilled")] Unfilled,
    [JsonStringEnumMemberName("not-run")] NotRun,
}
