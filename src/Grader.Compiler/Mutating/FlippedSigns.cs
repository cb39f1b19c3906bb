using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>A minus too many, or one too few. That of a second term is its operator's, and that of a number its own;
/// in (a - b).pow(2) either term's comes to the same.</summary>
internal static class FlippedSigns
{
    public static IEnumerable<TextChange> SlipsAt(SyntaxNode node, SemanticModel model) =>
        node switch
        {
            PrefixUnaryExpressionSyntax when ChangedDimensions.IsDimension(node, model) => [],
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus =>
            [
                new(minus.Span, minus.Operand.ToString()),
            ],
            ExpressionSyntax and not LiteralExpressionSyntax when IsValue(node) || IsFirstTerm(node) =>
            [
                new(node.Span, node is BinaryExpressionSyntax ? $"-({node})" : $"-{node}"),
            ],
            _ => [],
        };

    private static bool IsValue(SyntaxNode node) =>
        node.Parent switch
        {
            ReturnStatementSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax => true,
            AssignmentExpressionSyntax a => a.Right == node,
            _ => false,
        };

    private static bool IsFirstTerm(SyntaxNode node) =>
        node.Parent is BinaryExpressionSyntax sum && IsSum(sum) && sum.Left == node && !IsSum(node) && !Callees.IsEvenOf(sum);

    private static bool IsSum(SyntaxNode node) => node.Kind() is SyntaxKind.AddExpression or SyntaxKind.SubtractExpression;
}
