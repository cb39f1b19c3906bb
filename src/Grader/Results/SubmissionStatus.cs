using System.Text.Json.Serialization;

namespace Grader.Results;

[JsonConverter(typeof(JsonStringEnumConverter<SubmissionStatus>))]
public enum SubmissionStatus
{
    [JsonStringEnumMemberName("graded")]
    Graded,

    /// <summary>Not a text file, too large, a link, a device; or a student's folder without a submission.</summary>
    [JsonStringEnumMemberName("unreadable")]
    Unreadable,

    [JsonStringEnumMemberName("unknown-exercise")]
    UnknownExercise,

    /// <summary>In the roster, and nothing was handed in: a zero.</summary>
    [JsonStringEnumMemberName("missing")]
    Missing,

    /// <summary>The grader's own failure; never a zero.</summary>
    [JsonStringEnumMemberName("error")]
    Error,
}
