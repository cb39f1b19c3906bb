using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>Another number of the same type, or the other truth.</summary>
internal static class ChangedConstants
{
    public static IEnumerable<TextChange> SlipsAt(SyntaxNode node, SemanticModel model) =>
        node.Kind() switch
        {
            SyntaxKind.NumericLiteralExpression when ChangedDimensions.IsDimension(node, model) => [],
            SyntaxKind.NumericLiteralExpression => OtherNumbers((LiteralExpressionSyntax)node, Others),
            SyntaxKind.TrueLiteralExpression => [new(node.Span, "false")],
            SyntaxKind.FalseLiteralExpression => [new(node.Span, "true")],
            _ => [],
        };

    /// <summary>What is hardly anybody's choice where a positive number is to be chosen.</summary>
    public static IEnumerable<TextChange> UnlikelyChoices(SyntaxNode node, SemanticModel model) =>
        node is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } literal
            ? OtherNumbers(literal, n => [0, -n])
            : [];

    private static double[] Others(double n) => n == Math.Floor(n) ? [n + 1, n - 1, 0, 2 * n, -n] : [2 * n, 0, n / 2, -n];

    private static IEnumerable<TextChange> OtherNumbers(LiteralExpressionSyntax literal, Func<double, double[]> others)
    {
        var digits = literal.Token.Text.TrimEnd('f', 'F', 'd', 'D', 'm', 'M', 'u', 'U', 'l', 'L');
        return !double.TryParse(digits, CultureInfo.InvariantCulture, out var value)
            ? [] // 0x1F, 1_000
            : others(value)
                .Where(n => n != value && IsOwn(n, literal))
                .Distinct()
                .Select(n => new TextChange(literal.Span, WrittenLike(n, digits, literal.Token.Text[digits.Length..])));
    }

    // In a sum, 0 and a minus are a dropped term's and an operator's.
    private static bool IsOwn(double n, LiteralExpressionSyntax literal) =>
        n > 0
        || literal.Parent?.Kind()
            is not (SyntaxKind.AddExpression or SyntaxKind.SubtractExpression or SyntaxKind.UnaryMinusExpression);

    // Of the type of the one that is there: 2.0 is a double, and 2 is none.
    private static string WrittenLike(double n, string digits, string suffix)
    {
        var number = n.ToString("R", CultureInfo.InvariantCulture);
        return number
            + (
                suffix.Length > 0 ? suffix
                : IsReal(digits) && !IsReal(number) ? ".0"
                : ""
            );
    }

    private static bool IsReal(string number) => number.AsSpan().ContainsAny(".eE");
}
