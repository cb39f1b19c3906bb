using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>A named argument is forgotten.</summary>
internal static class DroppedNamedArguments
{
    public static IEnumerable<TextChange> SlipsAt(SyntaxNode node, SemanticModel model) =>
        node is ArgumentSyntax { NameColon: not null, Parent: ArgumentListSyntax { Arguments: var all } } argument
            ? [new(ListElement.SpanOf(all, all.IndexOf(argument)), "")]
            : [];
}
