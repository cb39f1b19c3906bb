using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.LikelySlips;

/// <summary>What a student does with something that is right by itself, and does not belong there.</summary>
internal static class SurroundingWords
{
    /// <returns>Null where it is too long to be shown.</returns>
    public static string? For(Piece right, Piece own)
    {
        var inner = own.Parts.FirstOrDefault(p => p.Says(right))?.Node;
        return own.Node switch
        {
            BinaryExpressionSyntax b when inner is not null => ForOperator(b, inner),
            BinaryPatternSyntax p when inner is not null => Shown(p.Left.Span.Contains(inner.Span) ? p.Right : p.Left) is { } part
                ? $"{part} does not belong there."
                : null,
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } when inner is not null =>
                "It has the opposite sign: there is a minus sign too many.",
            PrefixUnaryExpressionSyntax or UnaryPatternSyntax when inner is not null =>
                "It is the opposite of what it should be.",
            UsingStatementSyntax { Expression: { } around } when inner is not null && Shown(around) is { } shown =>
                $"using ({shown}) does not belong around it.",
            IfStatementSyntax { Condition: var condition } when inner is not null && Shown(condition) is { } shown =>
                $"if ({shown}) does not belong around it.",
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var on } } call
                when (own.Parts[0].Parts[0].Says(right) || own.Parts[0].Parts[0].Surrounds(right))
                    && SyntaxNames.Called(call) is { } name
                    && Shown(on) is { } subject => AddedCall.WordsFor(
                name.Text,
                subject,
                Shown(call.ArgumentList)?.Trim('(', ')') ?? ""
            ),
            _ when right.IsName && !OnlyDifference.IsAll(own) && Shown(own.Node) is { } all =>
                $"{all} stands where {Shown(right.Node)} belongs.",
            _ => null,
        };
    }

    private static string? ForOperator(BinaryExpressionSyntax b, SyntaxNode right)
    {
        var isRight = b.Left.Span.Contains(right.Span);
        return Shown(isRight ? b.Right : b.Left) is not { } other
            ? null
            : (b.Kind(), isRight) switch
            {
                (SyntaxKind.MultiplyExpression, _) => $"It is multiplied by {other}, and that does not belong there.",
                (SyntaxKind.DivideExpression, true) => $"It is divided by {other}, and that does not belong there.",
                (SyntaxKind.AddExpression, _) => $"{other} is added, and that does not belong there.",
                (SyntaxKind.SubtractExpression, true) => $"{other} is subtracted, and that does not belong there.",
                _ => $"{other} does not belong there.",
            };
    }

    private static string? Shown(SyntaxNode node) => CodeInWords.OnOneLine(node);
}
