using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Grader.Protocol;

namespace Grader.Results;

/// <param name="File">
/// As it was found: relative to the folder or archive that was given. Of a name of more than 4 KB, the two ends and a number.
/// Where a student handed in no submission, the student's folder; empty where a student of the roster handed in nothing.
/// </param>
/// <param name="Student">
/// The folder above the file that tells the student from others; null where it lies in none, or nobody can tell whose it is.
/// </param>
/// <param name="Exercise">Of what could not be graded, the one that it says it is for; null where it is for none, or nobody can
/// tell.</param>
/// <param name="Score">Null where nothing could be graded: that is not a zero. 0 where nothing was handed in.</param>
/// <param name="Max">Null where the exercise is not known.</param>
/// <param name="Message">What is the matter with the file as a whole, or null.</param>
/// <param name="Edits">Where the text that the exercise gives was changed.</param>
public sealed record SubmissionReport(
    string File,
    string? Student,
    string? Exercise,
    SubmissionStatus Status,
    double? Score,
    double? Max,
    double Seconds,
    string? Message,
    ImmutableArray<HoleReport> Holes,
    ImmutableArray<StudentDiagnostic> Diagnostics,
    ImmutableArray<GivenTextEdit> Edits
)
{
    /// <summary>The message on one in which nothing stands.</summary>
    public const string EmptyFile = "The file is empty.";

    /// <summary>What a roster or a learning platform says of the student; null where that is no more than a name.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StudentIdentity? Identity { get; init; }

    /// <summary>Sentences on what is in a notebook beside its C#, and on how it was run: no fault. Null where there is nothing
    /// to say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<string>? Notes { get; init; }

    /// <summary>When it was handed in, as far as the platform or the file says; null where nothing does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? HandedIn { get; init; }

    /// <summary>Null where it was in time, or nothing says when it was due.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Lateness? Late { get; init; }

    /// <summary>A lower score of a later grading, which does not count yet; null where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public HeldBack? Held { get; init; }

    /// <summary>Where it was graded with another seed than the report's, in an earlier grading whose verdict still holds; null
    /// where not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Seed { get; init; }

    /// <summary>Null where its exercise has no training that is recorded step by step, or nothing was recorded.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TrainingReport? Training { get; init; }

    /// <summary>What counts: the score less what lateness costs; null where there is no score.</summary>
    [JsonIgnore]
    public double? Credit => Score is { } score ? Math.Max(0, score - (Late?.Penalty ?? 0)) : null;

    /// <summary>Whether any hole is something else than what was given out.</summary>
    [JsonIgnore]
    public bool IsBegun => Holes.Any(h => h.Verdict != Verdict.Unfilled);

    /// <summary>Of a student in the roster who has no file.</summary>
    public static SubmissionReport NothingHandedIn(string student, StudentIdentity identity) =>
        new("", student, null, SubmissionStatus.Missing, Score: 0, Max: null, 0, "Nothing was handed in.", [], [], [])
        {
            Identity = identity,
        };

    public static SubmissionReport NotGraded(
        string file,
        string? student,
        string? exercise,
        SubmissionStatus status,
        string message,
        double seconds = 0
    ) => new(file, student, exercise, status, Score: null, Max: null, seconds, message, [], [], []);
}
