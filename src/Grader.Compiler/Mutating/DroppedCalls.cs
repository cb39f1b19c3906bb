using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>A call is forgotten that gives the type that it takes: x for x.abs(), x for linear(x), x for softmax(x, 1).</summary>
internal static class DroppedCalls
{
    // These change how a value is held, and not what it is.
    private static readonly ImmutableHashSet<string> _holding =
    [
        "detach",
        "clone",
        "contiguous",
        "cpu",
        "squeeze",
        "alias",
        "ToString",
        "ToList",
        "ToArray",
    ];

    public static IEnumerable<TextChange> SlipsAt(SyntaxNode node, SemanticModel model)
    {
        if (
            node is not InvocationExpressionSyntax call
            || SyntaxNames.Called(call) is not { } name
            || _holding.Contains(name.Text)
        )
        {
            yield break;
        }
        if (
            call.Expression is MemberAccessExpressionSyntax { Expression: var receiver }
            && model.GetSymbolInfo(receiver).Symbol is not INamespaceOrTypeSymbol
            && IsAlike(receiver)
        )
        {
            yield return new(call.Span, receiver.ToString());
        }
        if (
            call.ArgumentList.Arguments is [{ Expression: var argument }, ..]
            && IsAlike(argument)
            && !call.ArgumentList.Arguments.Skip(1).Any(other => IsAlike(other.Expression))
            && !Callees.IsIdentity(call, model)
        )
        {
            yield return new(call.Span, argument.ToString());
        }

        bool IsAlike(ExpressionSyntax inner) =>
            SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(inner).Type, model.GetTypeInfo(call).Type);
    }
}
