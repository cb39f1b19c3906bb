using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.LikelySlips;

/// <summary>Parentheses that are missing, too many, or elsewhere: a sum is multiplied where a term of it is to be, or a term
/// where the whole sum is.</summary>
internal static class GroupingSlips
{
    public static IEnumerable<Slip> FindAt(SyntaxNode node, Scene scene) =>
        node is not BinaryExpressionSyntax b ? []
        : b.Kind() is SyntaxKind.AddExpression or SyntaxKind.SubtractExpression ? FindWiderAt(b)
        : b.IsKind(SyntaxKind.MultiplyExpression) ? FindNarrowerAt(b)
        : [];

    // m * x + c: m * (x + c) and (m + c) * x.
    private static IEnumerable<Slip> FindWiderAt(BinaryExpressionSyntax sum)
    {
        if (
            Bare(sum.Left) is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression } product
            || Spoken.NameOf(sum.Right) is not { } term
        )
        {
            yield break;
        }
        foreach (var (by, inner) in new[] { (product.Left, product.Right), (product.Right, product.Left) })
        {
            if (Spoken.NameOf(by) is { } factor)
            {
                yield return new(
                    $"wider {by == product.Left}",
                    sum.Span,
                    $"{by} * ({inner} {sum.OperatorToken} {sum.Right})",
                    $"{term} is multiplied by {factor} too, and it is not to be."
                );
            }
        }
    }

    // (m * x - y) * x: m * x - y * x.
    private static IEnumerable<Slip> FindNarrowerAt(BinaryExpressionSyntax product)
    {
        foreach (var (sum, factor) in new[] { (product.Left, product.Right), (product.Right, product.Left) })
        {
            if (
                Bare(sum)
                    is BinaryExpressionSyntax
                    {
                        RawKind: (int)SyntaxKind.AddExpression or (int)SyntaxKind.SubtractExpression
                    } inner
                && (Spoken.NameOf(inner.Right), Spoken.NameOf(factor)) is ({ } term, { } by)
            )
            {
                yield return new(
                    $"narrower {sum == product.Left}",
                    product.Span,
                    $"({inner.Left} {inner.OperatorToken} {inner.Right} * {factor})",
                    $"Of the terms only {term} is multiplied by {by}, and all of them are to be."
                );
            }
        }
    }

    private static ExpressionSyntax Bare(ExpressionSyntax value) =>
        value is ParenthesizedExpressionSyntax p ? Bare(p.Expression) : value;
}
