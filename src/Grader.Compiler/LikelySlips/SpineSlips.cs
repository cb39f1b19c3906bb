using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.LikelySlips;

/// <summary>Of what is done with a value, one thing after the other, the last ones are left out: the error for half the mean of
/// its square.</summary>
internal static class SpineSlips
{
    public static IEnumerable<Slip> FindAt(SyntaxNode node, Scene scene)
    {
        if (node is not ExpressionSyntax whole || !scene.IsWhole(whole) || !scene.IsTensor(whole))
        {
            yield break;
        }
        var deeds = new List<string>();
        for (var (value, next) = (whole, Inner(whole)); next is not null; (value, next) = (next, Inner(next)))
        {
            if (DeedOf(value, scene) is not { } deed)
            {
                continue;
            }
            deeds.Add(deed);
            // One alone is another slip's.
            if (deeds.Count > 1)
            {
                var all = Spoken.ListOf([.. deeds.AsEnumerable().Reverse()]);
                yield return new($"only {deeds.Count}", whole.Span, next.ToString(), $"{Spoken.AsSentence(all)} are left out.");
            }
            if (!scene.IsTensor(next))
            {
                yield break;
            }
        }
    }

    private static ExpressionSyntax? Inner(ExpressionSyntax value) =>
        value switch
        {
            ParenthesizedExpressionSyntax p => p.Expression,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Expression,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.DivideExpression, Right: LiteralExpressionSyntax } b => b.Left,
            _ => null,
        };

    // Null where nothing is done, or where the student may have done it.
    private static string? DeedOf(ExpressionSyntax value, Scene scene) =>
        value switch
        {
            InvocationExpressionSyntax call when Spoken.TokenOf(call) is { } name && scene.IsMissing(name) => Spoken.DeedOf(call),
            BinaryExpressionSyntax { Right: LiteralExpressionSyntax { Token.ValueText: "2" } } => "the half",
            BinaryExpressionSyntax b => $"the division by {b.Right}",
            _ => null,
        };
}
