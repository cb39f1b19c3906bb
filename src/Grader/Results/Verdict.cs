using System.Text.Json.Serialization;

namespace Grader.Results;

[JsonConverter(typeof(JsonStringEnumConverter<Verdict>))]
public enum Verdict
{
    [JsonStringEnumMemberName("passed")]
    Passed,

    [JsonStringEnumMemberName("failed")]
    Failed,

    [JsonStringEnumMemberName("unfilled")]
    Unfilled,

    [JsonStringEnumMemberName("not-run")]
    NotRun,
}
