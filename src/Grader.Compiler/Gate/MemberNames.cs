using System.Reflection.Metadata;

namespace Grader.Compiler.Gate;

/// <summary>A member of another assembly, as the rules name it and as a student knows it.</summary>
/// <param name="Full">System.IO.File.ReadAllText</param>
/// <param name="Shown">File.ReadAllText</param>
/// <param name="Generic">It was given type arguments.</param>
/// <param name="TakesAddress">One of its parameters is an address.</param>
/// <param name="Plain">It was given type arguments that are all <see cref="PlainTypes"/>.</param>
internal sealed record LibraryMember(string Full, string Shown, bool Generic, bool TakesAddress, bool Plain = false);

/// <summary>Names what the instructions of an assembly refer to.</summary>
internal sealed class MemberNames(MetadataReader metadata)
{
    private static readonly string[] _accessors = ["get_", "set_", "add_", "remove_"];

    /// <summary>Null for what belongs to the assembly itself, or to arrays.</summary>
    public LibraryMember? ResolveMember(EntityHandle target) =>
        target.Kind switch
        {
            HandleKind.MethodSpecification => ResolveMember(metadata.GetMethodSpecification((MethodSpecificationHandle)target)),
            HandleKind.MemberReference => ResolveMember(metadata.GetMemberReference((MemberReferenceHandle)target)),
            _ => null,
        };

    /// <summary>The name of a type of the assembly itself.</summary>
    public string TypeNameOf(TypeDefinitionHandle type) => WithoutArity(metadata.GetTypeDefinition(type).Name);

    private LibraryMember? ResolveMember(MethodSpecification method) =>
        ResolveMember(method.Method) is { } member
            ? member with
            {
                Generic = true,
                Plain = method.DecodeSignature(new PlainTypes(), null).All(isPlain => isPlain),
            }
            : null;

    private LibraryMember? ResolveMember(MemberReference reference)
    {
        if (TypeOf(reference.Parent) is not { } type)
        {
            return null;
        }
        var name = metadata.GetString(reference.Name);
        var member = name == ".ctor" ? "new" : WithoutAccessor(name);
        var shown = name == ".ctor" ? $"new {type.Name}" : $"{type.Name}.{member}";
        return new($"{type.Namespace}.{type.Name}.{member}", shown, Generic: false, AddressTypes.AreTakenBy(reference));
    }

    private (string Namespace, string Name)? TypeOf(EntityHandle parent)
    {
        switch (parent.Kind)
        {
            case HandleKind.TypeReference:
                var type = metadata.GetTypeReference((TypeReferenceHandle)parent);
                return type.ResolutionScope.Kind == HandleKind.TypeReference && TypeOf(type.ResolutionScope) is { } outer
                    ? (outer.Namespace, $"{outer.Name}.{WithoutArity(type.Name)}")
                    : (metadata.GetString(type.Namespace), WithoutArity(type.Name));
            case HandleKind.TypeSpecification:
                var signature = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)parent).Signature);
                if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
                {
                    return null; // an array, or a type parameter
                }
                signature.ReadByte(); // class or struct
                return TypeOf(signature.ReadTypeHandle());
            default:
                return null;
        }
    }

    private string WithoutArity(StringHandle name) => metadata.GetString(name).Split('`')[0];

    // TorchSharp has functions like set_num_threads; the accessors of .NET go on with a capital.
    private static string WithoutAccessor(string name) =>
        _accessors.FirstOrDefault(a =>
            name.StartsWith(a, StringComparison.Ordinal) && name.Length > a.Length && char.IsUpper(name[a.Length])
        )
            is { } accessor
            ? name[accessor.Length..]
            : name;
}
