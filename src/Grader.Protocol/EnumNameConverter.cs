using System.Text.Json;
using System.Text.Json.Serialization;

namespace Grader.Protocol;

/// <summary>Enums on the wire by their exact names.</summary>
/// <remarks><see cref="JsonStringEnumConverter{T}"/> would also read numbers (out of range, too), "3", "bool" and "Bool,
/// Int8".</remarks>
public sealed class EnumNameConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
        && reader.GetString() is { } name
        && Enum.TryParse<T>(name, out var value)
        && Enum.GetName(value) == name
            ? value
            : throw new JsonException();

    /// <exception cref="JsonException">The value has no name.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Enum.GetName(value) ?? throw new JsonException());
}
