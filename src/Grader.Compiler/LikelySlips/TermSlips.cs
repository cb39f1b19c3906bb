using Grader.Compiler.Mutating;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.LikelySlips;

/// <summary>A term or a factor is left out.</summary>
internal static class TermSlips
{
    public static IEnumerable<Slip> FindAt(SyntaxNode node, Scene scene)
    {
        if (node is not BinaryExpressionSyntax b)
        {
            yield break;
        }
        foreach (var change in DroppedTerms.SlipsAt(b, scene.Model))
        {
            var dropped = change.NewText == b.Left.ToString() ? b.Right : b.Left;
            if (WordsFor(b, dropped, scene) is { } words)
            {
                yield return new($"without {dropped == b.Left}", [change], words);
            }
        }
        if (b.IsKind(SyntaxKind.SubtractExpression) && WordsFor(b, b.Left, scene) is { } rest)
        {
            yield return new("without first", b.Span, b.Right.ToString(), rest);
        }
    }

    private static string? WordsFor(BinaryExpressionSyntax b, ExpressionSyntax dropped, Scene scene) =>
        (b.Kind(), dropped) switch
        {
            (SyntaxKind.DivideExpression, LiteralExpressionSyntax { Token.ValueText: "2" } number) =>
                $"The half is missing: it is not divided by {number}.",
            (SyntaxKind.DivideExpression, LiteralExpressionSyntax number) => $"It is not divided by {number}.",
            (SyntaxKind.MultiplyExpression, LiteralExpressionSyntax number) => $"It is not multiplied by {number}.",
            _ when Spoken.NameOf(dropped) is { } name && Spoken.TokenOf(dropped) is { } token && scene.IsMissing(token) =>
                WordsFor(b, dropped == b.Left, name),
            _ => null,
        };

    private static string WordsFor(BinaryExpressionSyntax b, bool isLeft, string name) =>
        (b.Kind(), isLeft) switch
        {
            (SyntaxKind.SubtractExpression, true) => $"{name} is left out: nothing is subtracted from it.",
            (SyntaxKind.SubtractExpression, false) => $"{name} is left out: it is not subtracted.",
            (SyntaxKind.AddExpression, _) => $"{name} is left out: it is not added.",
            (SyntaxKind.MultiplyExpression, _) => $"{name} is left out: nothing is multiplied by it.",
            _ => $"{name} is left out.",
        };
}
