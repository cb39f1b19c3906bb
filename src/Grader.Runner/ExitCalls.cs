using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Grader.Runner;

/// <summary>Where a program calls Environment.Exit.</summary>
/// <remarks>
/// .NET 10 raises ProcessExit on a thread of its own and no longer has a way to look at another thread's stack, so the line is
/// found in the program's code instead: it is certain only where there is a single call.
/// </remarks>
internal static class ExitCalls
{
    private const byte Call = 0x28;

    /// <returns>The line of the student's file that holds the only call; null where there is none, or where there are
    /// several.</returns>
    public static int? OnlyLine(ReadOnlyMemory<byte> program, ReadOnlyMemory<byte> symbols)
    {
        using var image = new PEReader([.. program.Span]);
        using var pdb = MetadataReaderProvider.FromPortablePdbImage([.. symbols.Span]);
        var code = image.GetMetadataReader();
        var lines = pdb.GetMetadataReader();
        var exit = code.MemberReferences.Where(m => IsExit(code, m)).Select(m => MetadataTokens.GetToken(m)).ToHashSet();
        var found =
            from method in code.MethodDefinitions
            let address = code.GetMethodDefinition(method).RelativeVirtualAddress
            where address != 0
            from offset in CallOffsets(image.GetMethodBody(address).GetILBytes() ?? [], exit)
            select LineOf(lines, method, offset);
        return found.Distinct().Take(2).ToArray() is [var only] ? only : null;
    }

    private static bool IsExit(MetadataReader code, MemberReferenceHandle handle)
    {
        var member = code.GetMemberReference(handle);
        return code.StringComparer.Equals(member.Name, nameof(Environment.Exit))
            && member.Parent.Kind == HandleKind.TypeReference
            && code.GetTypeReference((TypeReferenceHandle)member.Parent) is var type
            && code.StringComparer.Equals(type.Namespace, nameof(System))
            && code.StringComparer.Equals(type.Name, nameof(Environment));
    }

    /// <summary>Offsets of calls. Bytes of another instruction's operand that look like one are one in 2^40.</summary>
    private static IEnumerable<int> CallOffsets(byte[] il, HashSet<int> targets) =>
        Enumerable
            .Range(0, Math.Max(0, il.Length - 4))
            .Where(at => il[at] == Call && targets.Contains(BinaryPrimitives.ReadInt32LittleEndian(il.AsSpan(at + 1))));

    private static int? LineOf(MetadataReader lines, MethodDefinitionHandle method, int offset)
    {
        var statement = lines
            .GetMethodDebugInformation(method)
            .GetSequencePoints()
            .LastOrDefault(p => p.Offset <= offset && !p.IsHidden);
        return
            !statement.Document.IsNil
            && lines.StringComparer.Equals(lines.GetDocument(statement.Document).Name, ExceptionCopy.StudentFile)
            ? statement.StartLine
            : null;
    }
}
