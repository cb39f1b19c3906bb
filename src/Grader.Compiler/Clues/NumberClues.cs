using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Clues;

/// <summary>Numbers that are of another type than they look.</summary>
internal static class NumberClues
{
    public static IEnumerable<Clue> FindIn(AnswerSyntax answer) =>
        answer
            .Calls.SelectMany(c => KindMade(c) is { } kind ? [answer.ClueAt(kind, c)] : Array.Empty<Clue>())
            .Concat(
                answer
                    .Nodes.OfType<BinaryExpressionSyntax>()
                    .Where(LosesFraction)
                    .Select(d => answer.ClueAt(ClueKind.WholeDivision, d, AsFloat(d.Left)))
            )
            .Concat(answer.Calls.SelectMany(c => FindLayer(c, answer)));

    // tensor(2.0) and tensor(new[] { 1.0 }), but not tensor((float)2.0) and tensor(2.0, dtype: float32).
    private static ClueKind? KindMade(InvocationExpressionSyntax call)
    {
        if (
            AnswerSyntax.NameOfCalled(call) is not ("tensor" or "from_array" or "as_tensor")
            || call.ArgumentList.Arguments.FirstOrDefault()?.Expression is not { } first
            || call.ArgumentList.Arguments.Skip(1).Any(SaysType)
            || first
                .DescendantNodesAndSelf()
                .Any(n => n is CastExpressionSyntax or InvocationExpressionSyntax or IdentifierNameSyntax)
        )
        {
            return null;
        }
        var tokens = first.DescendantTokens().ToList();
        return tokens.Exists(t => t.Value is double || t.IsKind(SyntaxKind.DoubleKeyword)) ? ClueKind.Doubles
            : tokens.Exists(t =>
                t.Value is float or long || t.IsKind(SyntaxKind.FloatKeyword) || t.IsKind(SyntaxKind.LongKeyword)
            )
                ? null
            : tokens.Exists(t => t.Value is int) ? ClueKind.Ints
            : null;
    }

    private static bool SaysType(ArgumentSyntax argument) =>
        argument.NameColon?.Name.Identifier.Text == "dtype"
        || argument.DescendantTokens().Any(t => t.Text is "float32" or "Float32" or "ScalarType");

    private static bool LosesFraction(BinaryExpressionSyntax division) =>
        division.IsKind(SyntaxKind.DivideExpression)
        && WholeNumber(division.Left) is { } left
        && (IsCount(division.Right) || (WholeNumber(division.Right) is > 0 and var right && left % right != 0));

    private static int? WholeNumber(ExpressionSyntax e) =>
        e switch
        {
            ParenthesizedExpressionSyntax { Expression: var inner } => WholeNumber(inner),
            LiteralExpressionSyntax { Token.Value: int number } => number,
            _ => null,
        };

    // Of type long in TorchSharp, and int in .NET.
    private static bool IsCount(ExpressionSyntax e) =>
        e switch
        {
            ElementAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "shape" } } => true,
            InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "numel" or "size" }
            } call => call.ArgumentList.Arguments.Count == (AnswerSyntax.NameOfCalled(call) == "size" ? 1 : 0),
            _ => false,
        };

    private static string AsFloat(ExpressionSyntax wholeNumber) => $"{WholeNumber(wholeNumber)}f";

    private static IEnumerable<Clue> FindLayer(InvocationExpressionSyntax call, AnswerSyntax answer) =>
        AnswerSyntax.NameOfCalled(call) == "Linear"
        && call.ArgumentList.Arguments is [{ Expression: var from }, { Expression: var to }, ..]
        && (WholeNumber(from), WholeNumber(to)) is ({ } inputs, { } outputs)
            ? [answer.ClueAt(ClueKind.Layer, call, $"{inputs}x{outputs}")]
            : [];
}
