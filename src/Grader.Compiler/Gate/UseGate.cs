using System.Reflection;
using System.Reflection.Metadata;

namespace Grader.Compiler.Gate;

/// <param name="Name">As a student knows it, behind "uses".</param>
/// <param name="Advice">Sentences: what to do instead.</param>
internal sealed record DeniedUse(string Name, string Advice);

/// <summary>Tells what may not be used from what may.</summary>
internal sealed class UseGate(MetadataReader metadata, GateRules rules)
{
    private readonly MemberNames _members = new(metadata);

    /// <summary>Whether the compiler wrote this method for itself: what it does with memory is no student's doing.</summary>
    public bool IsCompilersOwn(MethodDefinition method) =>
        metadata
            .GetString(metadata.GetTypeDefinition(method.GetDeclaringType()).Name)
            .StartsWith("<PrivateImplementationDetails>", StringComparison.Ordinal);

    /// <summary>What an instruction refers to; null where it may.</summary>
    public DeniedUse? FindDenied(EntityHandle target) =>
        target.Kind switch
        {
            HandleKind.MethodDefinition => FindDenied((MethodDefinitionHandle)target),
            HandleKind.FieldDefinition => FindDenied(metadata.GetFieldDefinition((FieldDefinitionHandle)target)),
            _ => _members.ResolveMember(target) is { } member ? FindDenied(member) : null,
        };

    /// <summary>What a method is by itself, rather than what it does; null where that is all right.</summary>
    public DeniedUse? FindDenied(MethodDefinition method)
    {
        var type = _members.TypeNameOf(method.GetDeclaringType());
        return metadata.GetString(method.Name) switch
        {
            "Finalize"
                when method.Attributes.HasFlag(MethodAttributes.Virtual)
                    && !method.Attributes.HasFlag(MethodAttributes.NewSlot) => new(
                $"the finalizer ~{type}",
                "Write a Dispose method, and use the object with using."
            ),
            ".cctor" when type == "<Module>" => new("a module initializer", "Call the function where the program needs it."),
            _ => null,
        };
    }

    private DeniedUse? FindDenied(LibraryMember member) =>
        rules.AdviceAgainst(member.Full, member.Generic, member.TakesAddress, member.Plain) is { } advice
            ? new(member.Shown, advice)
            : null;

    // A method without instructions that something calls: the runtime finds them elsewhere.
    private DeniedUse? FindDenied(MethodDefinitionHandle handle)
    {
        var method = metadata.GetMethodDefinition(handle);
        return
            method.RelativeVirtualAddress != 0
            || method.Attributes.HasFlag(MethodAttributes.Abstract)
            || method.ImplAttributes.HasFlag(MethodImplAttributes.Runtime)
            ? null
            : new(
                $"the extern function {NameAsWritten(metadata.GetString(method.Name))}",
                "Write it in C#: a program here has nothing but .NET and TorchSharp."
            );
    }

    private DeniedUse? FindDenied(FieldDefinition field)
    {
        var type = field.GetDeclaringType();
        return
            (metadata.GetTypeDefinition(type).Attributes & TypeAttributes.LayoutMask) != TypeAttributes.ExplicitLayout
            || field.Attributes.HasFlag(FieldAttributes.Static)
            ? null
            : new(
                $"fields of {_members.TypeNameOf(type)} that lie upon each other",
                "Give every field a place of its own: BitConverter turns the bits of one type into another's."
            );
    }

    // C# calls a local function <f>g__name|0_1.
    private static string NameAsWritten(string name) =>
        name.IndexOf(">g__", StringComparison.Ordinal) is > 0 and var start ? name[(start + 4)..].Split('|')[0] : name;
}
