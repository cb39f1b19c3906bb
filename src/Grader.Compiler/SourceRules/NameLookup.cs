using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Compiler.SourceRules;

/// <summary>What a program can name at all: what the libraries declare, and its own top level.</summary>
internal static class NameLookup
{
    /// <summary>Whether there is anything that a name stands for.</summary>
    public static bool IsKnown(CSharpCompilation program, string name)
    {
        var last = name[(name.LastIndexOf('.') + 1)..];
        return program.ScriptClass?.MemberNames.Contains(name) == true || IsKnownInside(program.GlobalNamespace, name, last);
    }

    // Names alone as far as they go: members are many, and to look at one takes reading it.
    private static bool IsKnownInside(INamespaceOrTypeSymbol outer, string name, string last) =>
        (
            outer is INamedTypeSymbol type
            && type.MemberNames.Contains(last)
            && type.GetMembers(last).Any(m => FullName.Of(m).Fits(name))
        )
        || (outer.Name == last && FullName.Of(outer).Fits(name))
        || (
            outer is INamespaceSymbol space ? space.GetMembers() : outer.GetTypeMembers().CastArray<INamespaceOrTypeSymbol>()
        ).Any(i => IsKnownInside(i, name, last));
}
