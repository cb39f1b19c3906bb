using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.LikelySlips;

/// <summary>A quotient of two whole numbers, which is a whole number in C#: 1 / 2 for one half.</summary>
internal static class HalfSlips
{
    public static IEnumerable<Slip> FindAt(SyntaxNode node, Scene scene) =>
        node
            is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.DivideExpression, Right: LiteralExpressionSyntax right } quotient
        && int.TryParse(right.Token.Text.TrimEnd('f', 'F'), CultureInfo.InvariantCulture, out var n)
        && n > 1
        && scene.Student.HasInRow("1", "/", $"{n}")
            ?
            [
                new(
                    "1 / n",
                    quotient.Span,
                    $"1 / {n} * {quotient.Left}",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"1 / {n} is 0 in C#, because both are whole numbers; 1f / {n} is {1.0 / n:0.###}."
                    )
                ),
            ]
            : [];
}
