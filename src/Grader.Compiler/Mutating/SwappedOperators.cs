using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>Another operator of the same rank: + for -, &lt;= for &lt;.</summary>
internal static class SwappedOperators
{
    public static IEnumerable<TextChange> SlipsAt(SyntaxNode node, SemanticModel model) =>
        node switch
        {
            BinaryExpressionSyntax b when IsScaling(b) && Callees.IsOne(b.Right, model) => [],
            BinaryExpressionSyntax b => OthersInPlaceOf(b.OperatorToken)
                .Where(c => IsCounted(b.Left, model) || !IsBoundary(b.OperatorToken.Text, c.NewText)),
            AssignmentExpressionSyntax a => OthersInPlaceOf(a.OperatorToken),
            PostfixUnaryExpressionSyntax p => OthersInPlaceOf(p.OperatorToken),
            _ => [],
        };

    private static bool IsScaling(BinaryExpressionSyntax b) =>
        b.Kind() is SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression;

    // Of real numbers hardly any is the boundary itself: there < is as right as <=.
    private static bool IsCounted(ExpressionSyntax value, SemanticModel model) =>
        model.GetTypeInfo(value).Type?.SpecialType is >= SpecialType.System_Char and <= SpecialType.System_UInt64;

    private static bool IsBoundary(string one, string? other) => one + "=" == other || one == other + "=";

    private static IEnumerable<TextChange> OthersInPlaceOf(SyntaxToken token) =>
        OthersOfRank(token.Kind()).Select(other => new TextChange(token.Span, other));

    private static string[] OthersOfRank(SyntaxKind kind) =>
        kind switch
        {
            SyntaxKind.PlusToken => ["-"],
            SyntaxKind.MinusToken => ["+"],
            SyntaxKind.AsteriskToken => ["/"],
            SyntaxKind.SlashToken => ["*"],
            SyntaxKind.PlusEqualsToken => ["-="],
            SyntaxKind.MinusEqualsToken => ["+="],
            SyntaxKind.AsteriskEqualsToken => ["/="],
            SyntaxKind.SlashEqualsToken => ["*="],
            SyntaxKind.PlusPlusToken => ["--"],
            SyntaxKind.MinusMinusToken => ["++"],
            SyntaxKind.LessThanToken => ["<=", ">"],
            SyntaxKind.LessThanEqualsToken => ["<", ">="],
            SyntaxKind.GreaterThanToken => [">=", "<"],
            SyntaxKind.GreaterThanEqualsToken => [">", "<="],
            SyntaxKind.EqualsEqualsToken => ["!="],
            SyntaxKind.ExclamationEqualsToken => ["=="],
            SyntaxKind.AmpersandAmpersandToken => ["||"],
            SyntaxKind.BarBarToken => ["&&"],
            _ => [],
        };
}
