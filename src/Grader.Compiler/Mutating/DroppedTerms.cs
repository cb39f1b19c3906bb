using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>A term or a factor is forgotten: a or b for a + b, a for a / b.</summary>
internal static class DroppedTerms
{
    public static IEnumerable<TextChange> SlipsAt(SyntaxNode node, SemanticModel model) =>
        node is not BinaryExpressionSyntax b
            ? []
            : (
                b.Kind() switch
                {
                    SyntaxKind.MultiplyExpression when Callees.IsOne(b.Right, model) => new[] { b.Right },
                    SyntaxKind.MultiplyExpression when Callees.IsOne(b.Left, model) => [b.Left],
                    SyntaxKind.DivideExpression when Callees.IsOne(b.Right, model) => [],
                    SyntaxKind.SubtractExpression or SyntaxKind.DivideExpression => [b.Left],
                    SyntaxKind.AddExpression
                    or SyntaxKind.MultiplyExpression
                    or SyntaxKind.LogicalAndExpression
                    or SyntaxKind.LogicalOrExpression => [b.Left, b.Right],
                    _ => [],
                }
            ).Select(left => new TextChange(b.Span, left.ToString()));
}
