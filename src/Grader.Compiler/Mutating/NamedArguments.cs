using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>A named argument is forgotten.</summary>
internal static class NamedArguments
{
    public static IEnumerable<TextChange> Of(SyntaxNode node, SemanticModel model) =>
        node is not ArgumentSyntax { NameColon: not null, Parent: ArgumentListSyntax { Arguments: var all } } argument ? []
        : all.IndexOf(argument) is > 0 and var place ? [new(TextSpan.FromBounds(all[place - 1].Span.End, argument.Span.End), "")]
        : all is [_, var next, ..] ? [new(TextSpan.FromBounds(argument.SpanStart, next.SpanStart), "")]
        : [new(argument.Span, "")];
}
