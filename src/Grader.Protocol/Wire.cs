using System.Text.Json.Serialization;

namespace Grader.Protocol;

/// <summary>How messages look on a line: closed types, no member too many or too few, NaN and infinities as names.</summary>
[JsonSourceGenerationOptions(
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false,
    MaxDepth = 32
)]
[JsonSerializable(typeof(CompilerRequest))]
[JsonSerializable(typeof(CompilerReply))]
[JsonSerializable(typeof(RunRequest))]
[JsonSerializable(typeof(RunnerMessage))]
public sealed partial class Wire : JsonSerializerContext;
