using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Mutating;

/// <summary>Statements and what stands beside them, in a block or at the top of a script.</summary>
internal static class SiblingStatements
{
    public static bool IsOneOfMany(StatementSyntax statement) =>
        HolderOf(statement).Parent is BlockSyntax or CompilationUnitSyntax;

    public static StatementSyntax? StatementAfter(StatementSyntax statement) =>
        IsOneOfMany(statement)
            ? HolderOf(statement).Parent!.ChildNodes().SkipWhile(n => n != HolderOf(statement)).Skip(1).FirstOrDefault() switch
            {
                GlobalStatementSyntax { Statement: var next } => next,
                StatementSyntax next => next,
                _ => null,
            }
            : null;

    /// <summary>Nothing but their names and numbers tells them apart: they do the same to different things.</summary>
    public static bool AreAlike(StatementSyntax one, StatementSyntax other) =>
        one.DescendantTokens().Select(t => t.RawKind).SequenceEqual(other.DescendantTokens().Select(t => t.RawKind));

    /// <summary>Nobody is graded for what is printed along the way.</summary>
    public static bool OnlyPrints(SyntaxNode node) =>
        node
            is ExpressionStatementSyntax
            {
                Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called }
            }
        && called.Expression.ToString() is "Console" or "System.Console"
        && called.Name.Identifier.Text is "Write" or "WriteLine";

    private static SyntaxNode HolderOf(StatementSyntax statement) =>
        statement.Parent is GlobalStatementSyntax global ? global : statement;
}
