using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Grader.Compiler.Gate;

/// <summary>
/// Whether a type is a value of .NET's own, or made of such: numbers, texts, times, JSON, and tuples, arrays, collections and
/// anonymous types of these. Whatever looks through its members finds none that a program wrote.
/// </summary>
internal sealed class PlainTypes : ISignatureTypeProvider<bool, object?>
{
    private static readonly ImmutableHashSet<string> _values =
    [
        "Decimal",
        "Half",
        "Int128",
        "UInt128",
        "DateTime",
        "DateTimeOffset",
        "DateOnly",
        "TimeOnly",
        "TimeSpan",
        "Guid",
        "Nullable",
        "ValueTuple",
        "Tuple",
    ];

    private static readonly ImmutableHashSet<string> _json =
    [
        "JsonDocument",
        "JsonElement",
        "JsonNode",
        "JsonArray",
        "JsonObject",
        "JsonValue",
    ];

    public bool GetPrimitiveType(PrimitiveTypeCode typeCode) =>
        typeCode
            is not (
                PrimitiveTypeCode.Object
                or PrimitiveTypeCode.IntPtr
                or PrimitiveTypeCode.UIntPtr
                or PrimitiveTypeCode.TypedReference
                or PrimitiveTypeCode.Void
            );

    public bool GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name).Split('`')[0];
        return type.ResolutionScope.Kind != HandleKind.TypeReference
            && reader.GetString(type.Namespace) switch
            {
                "System" => _values.Contains(name),
                "System.Collections.Generic" => true,
                "System.Text.Json" or "System.Text.Json.Nodes" => _json.Contains(name),
                _ => false,
            };
    }

    // C# lets nobody write such a name.
    public bool GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        reader.GetString(reader.GetTypeDefinition(handle).Name).StartsWith("<>f__AnonymousType", StringComparison.Ordinal);

    public bool GetGenericInstantiation(bool genericType, ImmutableArray<bool> typeArguments) =>
        genericType && !typeArguments.Contains(false);

    public bool GetSZArrayType(bool elementType) => elementType;

    public bool GetArrayType(bool elementType, ArrayShape shape) => elementType;

    public bool GetModifiedType(bool modifier, bool unmodifiedType, bool isRequired) => unmodifiedType;

    public bool GetTypeFromSpecification(MetadataReader reader, object? context, TypeSpecificationHandle handle, byte kind) =>
        false;

    public bool GetGenericMethodParameter(object? genericContext, int index) => false;

    public bool GetGenericTypeParameter(object? genericContext, int index) => false;

    public bool GetByReferenceType(bool elementType) => false;

    public bool GetPinnedType(bool elementType) => false;

    public bool GetPointerType(bool elementType) => false;

    public bool GetFunctionPointerType(MethodSignature<bool> signature) => false;
}
