using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>A module goes without one of its layers or activations: one member of a Sequential, or x for relu(x).</summary>
internal static class LeftOutLayers
{
    private static readonly ImmutableHashSet<string> _layers =
    [
        "forward",
        "call",
        "relu",
        "leaky_relu",
        "elu",
        "gelu",
        "selu",
        "silu",
        "tanh",
        "sigmoid",
        "softmax",
        "log_softmax",
        "dropout",
        "layer_norm",
        "batch_norm",
        "max_pool2d",
        "flatten",
    ];

    public static IEnumerable<TextChange> SlipsAt(SyntaxNode node, SemanticModel model) =>
        node is not InvocationExpressionSyntax call ? []
        : SyntaxNames.Called(call) is not { } name ? []
        : name.Text == "Sequential" ? WithoutEachMember(call.ArgumentList.Arguments)
        : _layers.Contains(name.Text) ? [.. InputOf(call, model).Select(input => new TextChange(call.Span, input.ToString()))]
        : [];

    // Where a layer with weights is missing, what is around it hardly fits: activations come first.
    private static IEnumerable<TextChange> WithoutEachMember(SeparatedSyntaxList<ArgumentSyntax> members) =>
        members.Count < 2
            ? []
            : members
                .Select((member, place) => (member, place))
                .OrderBy(m => HasSizes(m.member.Expression))
                .Select(m => new TextChange(ListElement.SpanOf(members, m.place), ""));

    private static bool HasSizes(ExpressionSyntax member) =>
        member switch
        {
            TupleExpressionSyntax tuple => HasSizes(tuple.Arguments.Last().Expression),
            InvocationExpressionSyntax layer => layer.ArgumentList.Arguments.Count > 1,
            _ => true,
        };

    private static IEnumerable<ExpressionSyntax> InputOf(InvocationExpressionSyntax call, SemanticModel model)
    {
        var receiver = call.Expression is MemberAccessExpressionSyntax { Expression: var value } ? value : null;
        return new[] { receiver, call.ArgumentList.Arguments.FirstOrDefault()?.Expression }
            .OfType<ExpressionSyntax>()
            .Where(input => model.GetSymbolInfo(input).Symbol is not INamespaceOrTypeSymbol && IsSameType(input, call, model))
            .Take(1);
    }

    private static bool IsSameType(ExpressionSyntax one, ExpressionSyntax other, SemanticModel model) =>
        SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(one).Type, model.GetTypeInfo(other).Type);
}
