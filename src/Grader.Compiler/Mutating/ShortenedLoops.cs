using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>A loop ends one step too early. That it ends one too late is its operator's.</summary>
internal static class ShortenedLoops
{
    public static IEnumerable<TextChange> SlipsAt(SyntaxNode node, SemanticModel model) =>
        node is ForStatementSyntax { Condition: BinaryExpressionSyntax { Right: not LiteralExpressionSyntax and var bound } }
            ? [new(bound.Span, $"{bound} - 1")]
            : [];

    /// <summary>What counts the steps: a loop that is wrong there hardly ever ends, which every check notices, at the price of a
    /// whole time limit.</summary>
    public static bool IsStepCounter(SyntaxNode node) =>
        node.Parent switch
        {
            ForStatementSyntax loop => loop.Incrementors.Contains(node),
            BinaryExpressionSyntax { Parent: ForStatementSyntax loop } condition => loop.Condition == condition
                && condition.Left == node,
            _ => false,
        };
}
