using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>Two neighbouring statements in the wrong order, where they do not just do the same to different things.</summary>
internal static class SwappedStatements
{
    public static IEnumerable<TextChange> Of(SyntaxNode node, SemanticModel model) =>
        node is StatementSyntax first
        && Siblings.After(first) is { } second
        && CanMove(first)
        && CanMove(second)
        && !Siblings.AreAlike(first, second)
            ? [new(TextSpan.FromBounds(first.SpanStart, second.Span.End), second + Between(first, second) + first)]
            : [];

    private static bool CanMove(StatementSyntax statement) =>
        statement
            is not (ReturnStatementSyntax or LocalFunctionStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax)
        && !Siblings.OnlyPrints(statement);

    private static string Between(StatementSyntax first, StatementSyntax second) =>
        first.SyntaxTree.GetText().ToString(TextSpan.FromBounds(first.Span.End, second.SpanStart));
}
