using Grader.Compiler.Mutating;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.LikelySlips;

/// <summary>Another operator, or the other sign.</summary>
internal static class OperatorSlips
{
    private static readonly string[] _arithmetic = ["+", "-", "*", "/", "%"];
    private static readonly string[] _comparisons = ["<", ">", "<=", ">=", "==", "!="];

    public static IEnumerable<Slip> FindOperatorAt(SyntaxNode node, Scene scene) =>
        node is not BinaryExpressionSyntax b
            ? []
            : SwappedOperators
                .SlipsAt(b, scene.Model)
                .Select(c => c.NewText ?? "")
                .Concat(b.IsKind(SyntaxKind.MultiplyExpression) ? ["+"] : [])
                .Concat(_arithmetic.Contains(b.OperatorToken.Text) ? _arithmetic.Where(scene.IsAdded) : [])
                .Concat(_comparisons.Contains(b.OperatorToken.Text) ? _comparisons.Where(scene.IsAdded) : [])
                .Distinct()
                .Where(other => other != b.OperatorToken.Text)
                .Select(other => new Slip(other, b.OperatorToken.Span, other, WordsFor(b, other)))
                .Concat(
                    b.IsKind(SyntaxKind.MultiplyExpression) && Spoken.NameOf(b.Left) is { } left
                        ?
                        [
                            new(
                                "divided",
                                b.Span,
                                $"{b.Right} / {b.Left}",
                                $"It is divided by {left}, and it is to be multiplied by it."
                            ),
                        ]
                        : []
                );

    public static IEnumerable<Slip> FindSignAt(SyntaxNode node, Scene scene)
    {
        var isWhole = scene.IsWhole(node) || (node.Parent is AssignmentExpressionSyntax a && a.Right == node);
        return FlippedSigns
            .SlipsAt(node, scene.Model)
            .Where(_ => isWhole || Spoken.NameOf(node) is not null)
            .Select(change => new Slip(
                "sign",
                [change],
                isWhole
                    ? "It has the opposite sign: there is a minus too many or too few, or a difference is taken the other way "
                        + "round."
                    : $"{Spoken.NameOf(node)} has the opposite sign."
            ));
    }

    private static string WordsFor(BinaryExpressionSyntax b, string other)
    {
        var right = Spoken.NameOf(b.Right);
        return (b.OperatorToken.Text, other, right) switch
        {
            ("-", "+", null) => "Something is added that is to be subtracted.",
            ("-", "+", _) => $"{right} is added, and it is to be subtracted: the sign is wrong.",
            ("+", "-", null) => "Something is subtracted that is to be added.",
            ("+", "-", _) => $"{right} is subtracted, and it is to be added: the sign is wrong.",
            ("*", "+", null) => "There is a sum where a product belongs.",
            ("*", "+", _) => $"{right} is added, and it is to be a factor.",
            ("*", "/", not null) => $"It is divided by {right}, and it is to be multiplied by it.",
            ("/", "*", not null) => $"It is multiplied by {right}, and it is to be divided by it.",
            ("<" or "<=", ">" or ">=", _) or (">" or ">=", "<" or "<=", _) => "The comparison is the other way round.",
            var (own, _, _) => $"{other} stands where {own} belongs.",
        };
    }
}
