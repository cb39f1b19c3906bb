using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Grader.Formats;

/// <summary>What of SARIF 2.1.0 GitHub's code scanning reads. Members are called and ordered as there.</summary>
internal sealed record SarifLog(
    [property: JsonPropertyName("$schema")] string Schema,
    string Version,
    ImmutableArray<SarifRun> Runs
);

internal sealed record SarifRun(SarifTool Tool, ImmutableArray<SarifResult> Results);

internal sealed record SarifTool(SarifDriver Driver);

/// <param name="Rules">In the order of their ids.</param>
internal sealed record SarifDriver(string Name, string Version, ImmutableArray<SarifRule> Rules);

/// <param name="Help">Hints, where there are any.</param>
internal sealed record SarifRule(string Id, SarifText ShortDescription, SarifText FullDescription, SarifText Help);

internal sealed record SarifText(string Text);

/// <param name="Level">"error", "warning", "note"</param>
internal sealed record SarifResult(
    string RuleId,
    int RuleIndex,
    string Level,
    SarifText Message,
    ImmutableArray<SarifLocation> Locations,
    SarifFingerprints PartialFingerprints
);

internal sealed record SarifLocation(SarifPhysicalLocation PhysicalLocation);

internal sealed record SarifPhysicalLocation(SarifArtifact ArtifactLocation, SarifRegion Region);

/// <param name="Uri">Relative to the repository's root, percent-encoded.</param>
internal sealed record SarifArtifact(string Uri);

/// <param name="EndColumn">Behind the last character.</param>
internal sealed record SarifRegion(int StartLine, int? StartColumn, int EndLine, int? EndColumn);

internal sealed record SarifFingerprints(string PrimaryLocationLineHash);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    NewLine = "\n"
)]
[JsonSerializable(typeof(SarifLog))]
internal sealed partial class SarifContext : JsonSerializerContext;
