using System.Globalization;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Building;

/// <summary>Other numbers in a program's top-level declarations, so that they can be played with without editing the
/// file.</summary>
internal static class NumberOverrides
{
    /// <returns>The text with the values in place of what the variables were declared with; every line stays where it
    /// is.</returns>
    public static ValueOrProblems<string> ApplyTo(string text, IEnumerable<KeyValuePair<string, double>> values)
    {
        foreach (var (name, value) in values)
        {
            var result = ApplyTo(text, name, value);
            if (result.Value is not { } changed)
            {
                return result;
            }
            text = changed;
        }
        return text;
    }

    private static ValueOrProblems<string> ApplyTo(string text, string name, double value)
    {
        var all = Script.Variables(Script.ParseRoot(text)).Select(v => (Variable: v, Type: TypeOf(v))).ToList();
        var (variable, type) = all.FirstOrDefault(v => v.Variable.Identifier.ValueText == name);
        var settable = string.Join(", ", all.Where(v => v.Type is not null).Select(v => v.Variable.Identifier.ValueText));
        var others = settable.Length == 0 ? "This file declares no number." : $"Numbers that can be set here: {settable}.";
        if (variable is null)
        {
            return RefusedAt(1, $"This file declares no variable '{name}'. {others}");
        }
        var line = Places.LineOf(variable.GetLocation());
        if (type is not { } kind)
        {
            return RefusedAt(line, $"'{name}' is not declared with a number. {others}");
        }
        return LiteralFor(kind, value) is { } literal
            ? ReplaceValue(text, variable.Initializer!.Value, literal)
            : RefusedAt(line, $"'{name}' cannot be {ShownNumber(value)}: {AdviceFor(kind)}");
    }

    // Null for what is no number that is plain to see: nothing is run or bound to find out.
    private static SyntaxKind? TypeOf(VariableDeclaratorSyntax variable) =>
        (((VariableDeclarationSyntax)variable.Parent!).Type, variable.Initializer?.Value) switch
        {
            (_, null) => null,
            (PredefinedTypeSyntax { Keyword.RawKind: var keyword }, _) => AsNumberType((SyntaxKind)keyword),
            ({ IsVar: true }, { } value) => TypeOf(value),
            _ => null,
        };

    private static SyntaxKind? TypeOf(ExpressionSyntax expression) =>
        expression switch
        {
            LiteralExpressionSyntax { Token.Value: float } => SyntaxKind.FloatKeyword,
            LiteralExpressionSyntax { Token.Value: double } => SyntaxKind.DoubleKeyword,
            LiteralExpressionSyntax { Token.Value: int } => SyntaxKind.IntKeyword,
            PrefixUnaryExpressionSyntax { Operand: var operand } => TypeOf(operand),
            ParenthesizedExpressionSyntax { Expression: var inner } => TypeOf(inner),
            CastExpressionSyntax { Type: PredefinedTypeSyntax { Keyword.RawKind: var keyword } } => AsNumberType(
                (SyntaxKind)keyword
            ),
            BinaryExpressionSyntax { OperatorToken.Text: "+" or "-" or "*" or "/" or "%", Left: var left, Right: var right }
                when TypeOf(left) is { } l && TypeOf(right) is { } r => WiderType(l, r),
            _ => null,
        };

    private static SyntaxKind? AsNumberType(SyntaxKind keyword) =>
        keyword is SyntaxKind.FloatKeyword or SyntaxKind.DoubleKeyword or SyntaxKind.IntKeyword ? keyword : null;

    private static SyntaxKind WiderType(SyntaxKind a, SyntaxKind b) =>
        new[] { SyntaxKind.DoubleKeyword, SyntaxKind.FloatKeyword }.FirstOrDefault(k => k == a || k == b, SyntaxKind.IntKeyword);

    private static string? LiteralFor(SyntaxKind type, double value) =>
        type switch
        {
            SyntaxKind.FloatKeyword when float.IsFinite((float)value) => ((float)value).ToString(
                "R",
                CultureInfo.InvariantCulture
            ) + "f",
            SyntaxKind.DoubleKeyword when double.IsFinite(value) => value.ToString("R", CultureInfo.InvariantCulture) + "d",
            SyntaxKind.IntKeyword when value == (int)value => ((int)value).ToString(CultureInfo.InvariantCulture),
            _ => null,
        };

    private static string AdviceFor(SyntaxKind type) =>
        type switch
        {
            SyntaxKind.IntKeyword => "it is an int, so give it a whole number.",
            SyntaxKind.FloatKeyword => "it is a float, so give it a finite number up to 3.4E+38.",
            _ => "it is a double, so give it a finite number.",
        };

    private static string ShownNumber(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string ReplaceValue(string text, ExpressionSyntax old, string literal)
    {
        var (start, end) = (old.Span.Start, old.Span.End);
        end += text[end..].TakeWhile(c => c == '.').Count(); // of a hole's three dots the grammar takes two
        return TextRewrite.ApplyAll(text, [TextRewrite.KeepingLines(text, TextSpan.FromBounds(start, end), literal)]);
    }

    private static ValueOrProblems<string> RefusedAt(int line, string message) => new(null, [new(line, message)]);
}
