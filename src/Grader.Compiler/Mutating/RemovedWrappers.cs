using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>What stands around statements is forgotten, and they stay: using (no_grad()), a condition.</summary>
internal static class RemovedWrappers
{
    public static IEnumerable<TextChange> SlipsAt(SyntaxNode node, SemanticModel model) =>
        node switch
        {
            UsingStatementSyntax u => [new(TextSpan.FromBounds(u.SpanStart, u.CloseParenToken.Span.End), "")],
            IfStatementSyntax { Else: null } i => [new(TextSpan.FromBounds(i.SpanStart, i.CloseParenToken.Span.End), "")],
            _ => [],
        };
}
