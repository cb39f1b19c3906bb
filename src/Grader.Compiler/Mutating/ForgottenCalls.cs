using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>What every training needs once and everybody forgets once: zero_grad, step, eval, train, detach.</summary>
internal static class ForgottenCalls
{
    private static readonly ImmutableHashSet<string> _steps =
    [
        "zero_grad",
        "zero_",
        "backward",
        "step",
        "eval",
        "train",
        "detach_",
        "requires_grad_",
    ];

    public static IEnumerable<TextChange> SlipsAt(SyntaxNode node, SemanticModel model) =>
        node switch
        {
            ExpressionStatementSyntax { Expression: var call } statement
                when CalledLast(call) is { } name && _steps.Contains(name) =>
            [
                new(statement.Span, SiblingStatements.IsOneOfMany(statement) ? "" : ";"),
            ],
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call
                when member.Name.Identifier.Text == "detach" => [new(call.Span, member.Expression.ToString())],
            _ => [],
        };

    // Also behind a question mark: m.grad?.zero_().
    private static string? CalledLast(ExpressionSyntax expression) =>
        expression switch
        {
            InvocationExpressionSyntax call => SyntaxNames.Called(call)?.Text,
            ConditionalAccessExpressionSyntax conditional => CalledLast(conditional.WhenNotNull),
            _ => null,
        };
}
