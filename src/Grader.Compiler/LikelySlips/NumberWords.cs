using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Compiler.LikelySlips;

/// <summary>A number in the place of another one.</summary>
internal static class NumberWords
{
    public static string For(string own, string right) =>
        $"{own} is not the number that belongs there"
        + (ValueOf(own), ValueOf(right)) switch
        {
            ({ } given, { } meant) when given > meant => ": it is too large.",
            ({ } given, { } meant) when given < meant => ": it is too small.",
            _ => ".",
        };

    private static double? ValueOf(string literal) =>
        SyntaxFactory.ParseToken(literal) is { RawKind: (int)SyntaxKind.NumericLiteralToken, Value: IConvertible value }
            ? value.ToDouble(CultureInfo.InvariantCulture)
            : null;
}
