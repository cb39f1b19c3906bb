using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.LikelySlips;

/// <summary>Code as it is called in a sentence.</summary>
internal static class Spoken
{
    private const int Longest = 24; // of a product that is called by its own code

    /// <returns>Null for what has no short name: nobody is shown a reference's longer code.</returns>
    public static string? NameOf(SyntaxNode node) =>
        node switch
        {
            IdentifierNameSyntax or LiteralExpressionSyntax => node.ToString(),
            ParenthesizedExpressionSyntax p => NameOf(p.Expression),
            PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax } => node.ToString(),
            MemberAccessExpressionSyntax m when m.Expression is IdentifierNameSyntax => node.ToString(),
            InvocationExpressionSyntax { Expression: IdentifierNameSyntax f } => $"{f}()",
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax } m } => NameOf(
                m.Expression
            ),
            BinaryExpressionSyntax b
                when b.ToString().Length <= Longest && NameOf(b.Left) is not null && NameOf(b.Right) is not null =>
                node.ToString(),
            _ => null,
        };

    /// <summary>The name by which it can be found in an answer; null where it has none.</summary>
    public static string? TokenOf(SyntaxNode node) =>
        node switch
        {
            ParenthesizedExpressionSyntax p => TokenOf(p.Expression),
            MemberAccessExpressionSyntax m => m.Name.Identifier.Text,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax } m } => TokenOf(
                m.Expression
            ),
            InvocationExpressionSyntax call => SyntaxNames.Called(call)?.Text,
            BinaryExpressionSyntax b => TokenOf(b.Right),
            IdentifierNameSyntax name => name.Identifier.Text,
            _ => null,
        };

    /// <summary>What a call does, as the subject of a sentence.</summary>
    public static string DeedOf(InvocationExpressionSyntax call) =>
        (SyntaxNames.Called(call)?.Text, call.ArgumentList.Arguments.ToString()) switch
        {
            ("mean", _) => "the mean",
            ("sum", _) => "the sum",
            ("pow", "2") or ("square", _) => "the square",
            ("abs", _) => "the absolute value",
            ("sqrt", _) => "the root",
            var (name, _) => $"{name}()",
        };

    /// <summary>What a statement calls first: backward, zero_; null where it calls nothing.</summary>
    public static string? CallOf(StatementSyntax statement) =>
        (
            statement switch
            {
                UsingStatementSyntax { Statement: BlockSyntax { Statements: [var first, ..] } } => CallIn(first),
                UsingStatementSyntax { Statement: var inner } => CallIn(inner),
                _ => CallIn(statement),
            }
        )
            is { } call
            ? SyntaxNames.Called(call)?.Text
            : null;

    /// <summary>What a statement changes or calls something on: m.grad of m.grad.zero_(), m of m.copy_(...).</summary>
    public static string? SubjectOf(StatementSyntax statement) =>
        statement is not ExpressionStatementSyntax { Expression: var expression }
            ? null
            : expression switch
            {
                AssignmentExpressionSyntax a => NameOf(a.Left),
                ConditionalAccessExpressionSyntax c => NameOf(c.Expression),
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax m } => NameOf(m.Expression),
                InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: IdentifierNameSyntax first }, ..] } =>
                    first.ToString(),
                _ => null,
            };

    public static string AsSentence(string text) => text.StartsWith("the ", StringComparison.Ordinal) ? "T" + text[1..] : text;

    /// <summary>What a statement changes, or those in it that a using is around.</summary>
    public static IReadOnlyList<string?> SubjectsOf(StatementSyntax statement) =>
        statement switch
        {
            UsingStatementSyntax { Statement: BlockSyntax { Statements: { Count: > 0 } inner } } => [.. inner.Select(SubjectOf)],
            UsingStatementSyntax { Statement: var inner } => [SubjectOf(inner)],
            _ => [SubjectOf(statement)],
        };

    /// <summary>"m", "m and c", "a, b and c".</summary>
    public static string ListOf(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";

    private static InvocationExpressionSyntax? CallIn(StatementSyntax statement) =>
        statement is not ExpressionStatementSyntax { Expression: var expression }
            ? null
            : expression switch
            {
                InvocationExpressionSyntax call => call,
                ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax call } => call,
                _ => null,
            };
}
