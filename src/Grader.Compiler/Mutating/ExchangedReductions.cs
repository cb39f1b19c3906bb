using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>A sum for a mean, or the reverse.</summary>
internal static class ExchangedReductions
{
    public static IEnumerable<TextChange> SlipsAt(SyntaxNode node, SemanticModel model) =>
        node switch
        {
            InvocationExpressionSyntax call when SyntaxNames.Called(call) is { } name && OtherOf(name.Text) is { } other =>
            [
                new(name.Span, other),
            ],
            MemberAccessExpressionSyntax { Name.Identifier: { Text: "Mean" or "Sum" } name, Expression: var holder }
                when LastNameOf(holder) == "Reduction" => [new(name.Span, name.Text == "Mean" ? "Sum" : "Mean")],
            _ => [],
        };

    private static string? OtherOf(string name) =>
        name switch
        {
            "mean" => "sum",
            "sum" => "mean",
            "nanmean" => "nansum",
            "nansum" => "nanmean",
            "Average" => "Sum",
            "Sum" => "Average",
            _ => null,
        };

    private static string? LastNameOf(ExpressionSyntax expression) => expression.GetLastToken().Text;
}
