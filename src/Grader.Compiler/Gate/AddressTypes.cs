using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Grader.Compiler.Gate;

/// <summary>Whether a type in a signature is an address: a pointer, or a number as wide as one.</summary>
internal sealed class AddressTypes : ISignatureTypeProvider<bool, object?>
{
    /// <summary>Whether a method takes one.</summary>
    public static bool AreTakenBy(MemberReference member) =>
        member.GetKind() == MemberReferenceKind.Method
        && member.DecodeMethodSignature(new AddressTypes(), null).ParameterTypes.Contains(true);

    public bool GetPointerType(bool elementType) => true;

    public bool GetFunctionPointerType(MethodSignature<bool> signature) => true;

    public bool GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode is PrimitiveTypeCode.IntPtr or PrimitiveTypeCode.UIntPtr;

    // nint? is one that may be missing.
    public bool GetGenericInstantiation(bool genericType, ImmutableArray<bool> typeArguments) => typeArguments.Contains(true);

    public bool GetByReferenceType(bool elementType) => elementType;

    public bool GetModifiedType(bool modifier, bool unmodifiedType, bool isRequired) => unmodifiedType;

    public bool GetPinnedType(bool elementType) => elementType;

    public bool GetSZArrayType(bool elementType) => elementType;

    public bool GetArrayType(bool elementType, ArrayShape shape) => elementType;

    public bool GetGenericMethodParameter(object? genericContext, int index) => false;

    public bool GetGenericTypeParameter(object? genericContext, int index) => false;

    public bool GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => false;

    public bool GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => false;

    public bool GetTypeFromSpecification(MetadataReader reader, object? context, TypeSpecificationHandle handle, byte kind) =>
        false;
}
