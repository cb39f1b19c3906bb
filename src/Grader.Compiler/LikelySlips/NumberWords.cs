using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Compiler.LikelySlips;

/// <summary>A number in the place of another one.</summary>
internal static class NumberWords
{
    /// <returns>Null where they are the same number, of another type.</returns>
    public static string? For(string own, string right) =>
        (ValueOf(own), ValueOf(right)) switch
        {
            ({ } given, { } meant) when given > meant => $"{own} is not the number that belongs there: it is too large.",
            ({ } given, { } meant) when given < meant => $"{own} is not the number that belongs there: it is too small.",
            ({ }, { }) => null,
            _ => $"{own} is not the number that belongs there.",
        };

    private static double? ValueOf(string literal) =>
        SyntaxFactory.ParseToken(literal) is { RawKind: (int)SyntaxKind.NumericLiteralToken, Value: IConvertible value }
            ? value.ToDouble(CultureInfo.InvariantCulture)
            : null;
}
