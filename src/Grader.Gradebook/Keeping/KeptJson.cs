using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Grader.Misconceptions;
using Grader.Results;

namespace Grader.Gradebook.Keeping;

/// <summary>Results as a gradebook keeps them.</summary>
internal static class KeptJson
{
    /// <summary>All of it but whose it is, which comes from where its file is found.</summary>
    public static string Of(SubmissionReport report) =>
        JsonSerializer.Serialize(
            report with
            {
                File = "",
                Student = null,
                Identity = null,
            },
            KeptContext.Default.SubmissionReport
        );

    public static SubmissionReport ReportIn(string json) =>
        JsonSerializer.Deserialize(json, KeptContext.Default.SubmissionReport)!;

    /// <summary>Of a wrong file only the name: its course may lie elsewhere tomorrow.</summary>
    public static string Of(ImmutableArray<WrongAnswer> wrong) =>
        JsonSerializer.Serialize(
            wrong.Select(w => WithFile(w, Path.GetFileName)).ToImmutableArray(),
            KeptContext.Default.ImmutableArrayWrongAnswer
        );

    /// <param name="fileOf">Where a wrong file of that name is.</param>
    public static ImmutableArray<WrongAnswer> WrongIn(string json, Func<string, string> fileOf) =>
        [.. JsonSerializer.Deserialize(json, KeptContext.Default.ImmutableArrayWrongAnswer).Select(w => WithFile(w, fileOf))];

    public static string? Of(StudentIdentity? identity) =>
        identity is null ? null : JsonSerializer.Serialize(identity, KeptContext.Default.StudentIdentity);

    public static StudentIdentity? IdentityIn(string? json) =>
        json is null ? null : JsonSerializer.Deserialize(json, KeptContext.Default.StudentIdentity);

    private static WrongAnswer WithFile(WrongAnswer wrong, Func<string, string> fileOf) =>
        wrong.Why is { KnownAs: { } known } why ? wrong with { Why = why with { KnownAs = fileOf(known) } } : wrong;
}

[JsonSourceGenerationOptions(
    IgnoreReadOnlyProperties = true,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals
)]
[JsonSerializable(typeof(SubmissionReport))]
[JsonSerializable(typeof(ImmutableArray<WrongAnswer>))]
[JsonSerializable(typeof(StudentIdentity))]
internal sealed partial class KeptContext : JsonSerializerContext;

[JsonSerializable(typeof(IEnumerable<string>))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class TextListContext : JsonSerializerContext;
