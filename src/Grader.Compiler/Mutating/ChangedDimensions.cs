using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>Rows for columns: another dimension than the one that is meant. The last one counted from the end, -1 for 1 of a
/// table, is no other.</summary>
internal static class ChangedDimensions
{
    public static IEnumerable<TextChange> SlipsAt(SyntaxNode node, SemanticModel model) =>
        node is ExpressionSyntax value && IsDimension(node, model) && NumberOf(value) is { } number
            ? [new(value.Span, Other(number).ToString(CultureInfo.InvariantCulture))]
            : [];

    /// <summary>A number, or the number behind a minus, that says along which dimension something is done.</summary>
    public static bool IsDimension(SyntaxNode node, SemanticModel model)
    {
        var value = node.Parent is PrefixUnaryExpressionSyntax minus ? minus : node;
        var argument = value.Parent switch
        {
            ArgumentSyntax a => a,
            ExpressionElementSyntax { Parent: CollectionExpressionSyntax { Parent: ArgumentSyntax a } } => a,
            InitializerExpressionSyntax { Parent: ExpressionSyntax { Parent: ArgumentSyntax a } } => a,
            _ => null,
        };
        return argument is not null
            && node is LiteralExpressionSyntax or PrefixUnaryExpressionSyntax
            && ParameterOf(argument, model)
                is { Name: "dim" or "dims" or "dim0" or "dim1" or "dimension" or "dimensions" or "axis" };
    }

    /// <summary>What an argument is for; null where that cannot be told.</summary>
    public static IParameterSymbol? ParameterOf(ArgumentSyntax argument, SemanticModel model)
    {
        if (
            argument.Parent is not BaseArgumentListSyntax { Parent: { } call } list
            || model.GetSymbolInfo(call).Symbol is not IMethodSymbol { Parameters: var parameters }
        )
        {
            return null;
        }
        var place = list.Arguments.IndexOf(argument);
        return argument.NameColon is { Name.Identifier.ValueText: var name } ? parameters.FirstOrDefault(p => p.Name == name)
            : place < parameters.Length ? parameters[place]
            : parameters.LastOrDefault(p => p.IsParams);
    }

    private static long Other(long number) =>
        number switch
        {
            0 => 1,
            -1 => 0,
            < 0 => number + 1,
            _ => number - 1,
        };

    private static long? NumberOf(ExpressionSyntax value) =>
        value switch
        {
            LiteralExpressionSyntax { Token.Value: int n, Parent: not PrefixUnaryExpressionSyntax } => n,
            LiteralExpressionSyntax { Token.Value: long n, Parent: not PrefixUnaryExpressionSyntax } => n,
            PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax { Token.Value: int n } } minus
                when minus.IsKind(SyntaxKind.UnaryMinusExpression) => -n,
            PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax { Token.Value: long n } } minus
                when minus.IsKind(SyntaxKind.UnaryMinusExpression) => -n,
            _ => null,
        };
}
