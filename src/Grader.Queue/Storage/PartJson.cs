using System.Text.Json;
using System.Text.Json.Serialization;
using Grader.Verifying;

namespace Grader.Queue.Storage;

/// <summary>Parts of verifications, and what was found of them, as the queue keeps them.</summary>
internal static class PartJson
{
    public static string Of(VerificationPart part) => JsonSerializer.Serialize(part, PartContext.Default.VerificationPart);

    /// <exception cref="JsonException">It is none.</exception>
    public static VerificationPart PartIn(string json) =>
        JsonSerializer.Deserialize(json, PartContext.Default.VerificationPart) ?? throw new JsonException("It is no part.");

    public static string Of(PartFinding found) => JsonSerializer.Serialize(found, PartContext.Default.PartFinding);

    /// <exception cref="JsonException">It is none.</exception>
    public static PartFinding FindingIn(string json) =>
        JsonSerializer.Deserialize(json, PartContext.Default.PartFinding) ?? throw new JsonException("It is no finding.");
}

[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(VerificationPart))]
[JsonSerializable(typeof(VerificationPart.Laws), TypeInfoPropertyName = "LawsPart")]
[JsonSerializable(typeof(VerificationPart.Mutants), TypeInfoPropertyName = "MutantsPart")]
[JsonSerializable(typeof(PartFinding))]
[JsonSerializable(typeof(PartFinding.Laws), TypeInfoPropertyName = "LawsFinding")]
[JsonSerializable(typeof(PartFinding.Mutants), TypeInfoPropertyName = "MutantsFinding")]
internal sealed partial class PartContext : JsonSerializerContext;
