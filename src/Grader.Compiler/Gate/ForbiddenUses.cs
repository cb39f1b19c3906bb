using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Grader.Protocol;

namespace Grader.Compiler.Gate;

/// <summary>
/// Looks through what was compiled for what a program may not use. Whatever C# makes of a line, each use of another assembly is a
/// reference in it. This is a lint that speaks early and readably, not a wall: nothing may depend on it.
/// </summary>
internal static class ForbiddenUses
{
    // Whoever uses more has read enough.
    private const int Most = 20;

    /// <param name="assembly">As the compiler emitted it.</param>
    /// <param name="symbols">Its portable PDB.</param>
    /// <param name="document">Whose lines are looked at.</param>
    /// <returns>The first ones, in the order of the lines.</returns>
    public static ImmutableArray<ForbiddenUse> FindIn(byte[] assembly, byte[] symbols, string document, GateRules rules)
    {
        if (rules.AreOff)
        {
            return [];
        }
        using var image = new PEReader(new MemoryStream(assembly));
        using var pdb = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols));
        var metadata = image.GetMetadataReader();
        var uses = new UseGate(metadata, rules);
        var lines = new SourceLines(pdb.GetMetadataReader());
        var found =
            from handle in metadata.MethodDefinitions
            let method = metadata.GetMethodDefinition(handle)
            where method.RelativeVirtualAddress != 0 && !uses.IsCompilersOwn(method)
            from use in IlInstructions
                .ReadReferences(image.GetMethodBody(method.RelativeVirtualAddress).GetILReader())
                .Select(r => (r.Offset, What: uses.FindDenied(r.Target)))
                .Prepend((Offset: 0, What: uses.FindDenied(method)))
            where use.What is not null
            let line = lines.FindLine(handle, use.Offset)
            where line?.Document == document
            orderby line.Value.Line
            select new ForbiddenUse(line.Value.Line, use.What.Name, use.What.Advice);
        return [.. found.Distinct().Take(Most)];
    }
}
