using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Grader.Compiler.Scripts;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Gate;

/// <summary>
/// Finds where a submission has the compiler hand it the text of a call, or the place of it. In a variant that is the text of
/// neighbouring answers, so this is held back whatever a course allows. The exercise's own code may do it.
/// </summary>
internal static class CallerAttributes
{
    private const string Namespace = "System.Runtime.CompilerServices";

    private const string Advice =
        "It tells a function about the text that calls it, which is not this file's alone. "
        + "Leave it out, and pass what the function needs.";

    private static readonly ImmutableHashSet<string> _names =
    [
        "CallerArgumentExpressionAttribute",
        "CallerFilePathAttribute",
        "CallerLineNumberAttribute",
        "CallerMemberNameAttribute",
    ];

    /// <param name="assembly">As the compiler emitted it: without these attributes there is nothing to look for.</param>
    /// <param name="program">The same, as it was read.</param>
    /// <param name="isStudents">Whether the student wrote what stands there.</param>
    /// <returns>In the order of the lines.</returns>
    public static IEnumerable<ForbiddenUse> FindIn(
        byte[] assembly,
        Func<CSharpCompilation> program,
        Func<Location, bool> isStudents
    )
    {
        if (!AreIn(assembly))
        {
            return [];
        }
        var read = program();
        var model = read.GetSemanticModel(read.SyntaxTrees[0]);
        var all = model
            .SyntaxTree.GetRoot()
            .DescendantNodes()
            .OfType<AttributeSyntax>()
            .Select(a => (Attribute: a, model.GetTypeInfo(a).Type))
            .Where(a => IsCallerAttribute(a.Type))
            .ToList();
        var students =
            from found in all
            let place = TokensAround(found.Attribute).Select(t => t.GetLocation()).FirstOrDefault(isStudents)
            where place is not null
            orderby place.GetMappedLineSpan().StartLinePosition
            select UseInLine(Places.MappedLineOf(place), found.Type!.Name);
        // It is there, wherever it came from
        return all.Count > 0 ? students : [UseInLine(1, "CallerArgumentExpressionAttribute")];
    }

    private static bool IsCallerAttribute(ITypeSymbol? type) =>
        type is not null && _names.Contains(type.Name) && type.ContainingNamespace.ToString() == Namespace;

    private static bool AreIn(byte[] assembly)
    {
        using var image = new PEReader(new MemoryStream(assembly));
        var metadata = image.GetMetadataReader();
        return metadata
            .TypeReferences.Select(metadata.GetTypeReference)
            .Any(t => metadata.GetString(t.Namespace) == Namespace && _names.Contains(metadata.GetString(t.Name)));
    }

    // With the function's name and its other parameters: a given one that is called otherwise tells of other calls.
    private static IEnumerable<SyntaxToken> TokensAround(AttributeSyntax attribute)
    {
        var function = (SyntaxNode?)attribute.FirstAncestorOrSelf<BaseParameterListSyntax>() ?? attribute;
        return attribute
            .DescendantTokens()
            .Concat(function.DescendantTokens())
            .Append(function.GetFirstToken().GetPreviousToken());
    }

    private static ForbiddenUse UseInLine(int line, string name) => new(line, name[..^"Attribute".Length], Advice);
}
