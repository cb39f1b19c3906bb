using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>What is to be added up is overwritten, or the reverse: = for +=, += for =.</summary>
internal static class ExchangedAssignments
{
    public static IEnumerable<TextChange> SlipsAt(SyntaxNode node, SemanticModel model) =>
        node switch
        {
            AssignmentExpressionSyntax a when a.IsKind(SyntaxKind.AddAssignmentExpression) => [new(a.OperatorToken.Span, "=")],
            AssignmentExpressionSyntax a when a.IsKind(SyntaxKind.SubtractAssignmentExpression) =>
            [
                new(a.OperatorToken.Span, "="),
            ],
            AssignmentExpressionSyntax a
                when a.IsKind(SyntaxKind.SimpleAssignmentExpression)
                    && a.Parent is StatementSyntax
                    && CanBeAdded(model.GetTypeInfo(a.Left).Type) => [new(a.OperatorToken.Span, "+=")],
            _ => [],
        };

    // Functions can be added too, and to none they are what they were.
    private static bool CanBeAdded(ITypeSymbol? type) =>
        type is { TypeKind: not TypeKind.Delegate } and not { SpecialType: SpecialType.System_String };
}
