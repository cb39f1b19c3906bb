using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>Two neighbouring arguments of the same type in the wrong order.</summary>
internal static class SwappedArguments
{
    public static IEnumerable<TextChange> SlipsAt(SyntaxNode node, SemanticModel model) =>
        node is not InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } call
        || (arguments.Count == 2 && Callees.IsSymmetric(call, model))
            ? []
            : from pair in arguments.Zip(arguments.Skip(1))
            where pair is { First.NameColon: null, Second.NameColon: null } && IsSameType(pair.First, pair.Second, model)
            where !(Callees.IgnoresArgument(pair.First, model) && Callees.IgnoresArgument(pair.Second, model))
            select new TextChange(
                TextSpan.FromBounds(pair.First.SpanStart, pair.Second.Span.End),
                $"{pair.Second}, {pair.First}"
            );

    private static bool IsSameType(ArgumentSyntax a, ArgumentSyntax b, SemanticModel model) =>
        SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(a.Expression).Type, model.GetTypeInfo(b.Expression).Type);
}
