using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Grader.Compiler.Gate;

/// <summary>Tells of a program whether anything of it could stay behind in its process when it has ended: in statics of
/// .NET or TorchSharp, in threads, in the console.</summary>
internal static class Traceless
{
    /// <param name="assembly">As the compiler emitted it.</param>
    public static bool IsSo(byte[] assembly)
    {
        using var image = new PEReader(new MemoryStream(assembly));
        var metadata = image.GetMetadataReader();
        var uses = new UseGate(metadata, GateRules.Traceless);
        return metadata
            .MethodDefinitions.Select(metadata.GetMethodDefinition)
            .Where(method => method.RelativeVirtualAddress != 0 && !uses.IsCompilersOwn(method))
            .All(method =>
                uses.FindDenied(method) is null
                && IlInstructions
                    .ReadReferences(image.GetMethodBody(method.RelativeVirtualAddress).GetILReader())
                    .All(r => uses.FindDenied(r.Target) is null && !ChangesOthersStatics(r.Code, r.Target))
            );
    }

    // TorchSharp's torch.float32 is a field that anyone can give another value.
    private static bool ChangesOthersStatics(ushort code, EntityHandle target) =>
        target.Kind == HandleKind.MemberReference
        && (code == (ushort)OpCodes.Stsfld.Value || code == (ushort)OpCodes.Ldsflda.Value);
}
