using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>A statement is forgotten.</summary>
internal static class RemovedStatements
{
    public static IEnumerable<TextChange> SlipsAt(SyntaxNode node, SemanticModel model) =>
        node is StatementSyntax statement and not (ReturnStatementSyntax or BlockSyntax or LocalFunctionStatementSyntax)
        && SiblingStatements.IsOneOfMany(statement)
            ? [new(statement.Span, "")]
            : [];
}
