using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>The statement beside was copied, and only its target was changed: c.copy_(m - lr * m.grad).</summary>
internal static class BorrowedArguments
{
    public static IEnumerable<TextChange> SlipsAt(SyntaxNode node, SemanticModel model) =>
        node is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax first } statement
        && SiblingStatements.StatementAfter(statement)
            is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax second }
        && SyntaxNames.Called(first)?.Text == SyntaxNames.Called(second)?.Text
            ?
            [
                new(second.ArgumentList.Span, first.ArgumentList.ToString()),
                new(first.ArgumentList.Span, second.ArgumentList.ToString()),
            ]
            : [];
}
