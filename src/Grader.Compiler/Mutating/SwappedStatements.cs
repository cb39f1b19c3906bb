using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>Two neighbouring statements in the wrong order, where they do not just do the same to different things, and
/// one may need the other to come first.</summary>
internal static class SwappedStatements
{
    public static IEnumerable<TextChange> SlipsAt(SyntaxNode node, SemanticModel model) =>
        node is StatementSyntax first
        && SiblingStatements.StatementAfter(first) is { } second
        && CanMove(first)
        && CanMove(second)
        && !SiblingStatements.AreAlike(first, second)
        && !IndependentStatements.AreIndependent(first, second, model)
            ? [new(TextSpan.FromBounds(first.SpanStart, second.Span.End), second + TextBetween(first, second) + first)]
            : [];

    private static bool CanMove(StatementSyntax statement) =>
        statement
            is not (ReturnStatementSyntax or LocalFunctionStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax)
        && !SiblingStatements.OnlyPrints(statement);

    private static string TextBetween(StatementSyntax first, StatementSyntax second) =>
        first.SyntaxTree.GetText().ToString(TextSpan.FromBounds(first.Span.End, second.SpanStart));
}
