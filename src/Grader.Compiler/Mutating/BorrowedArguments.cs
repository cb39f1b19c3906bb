using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>The statement beside was copied, and only its target was changed: c.copy_(m - lr * m.grad).</summary>
internal static class BorrowedArguments
{
    public static IEnumerable<TextChange> Of(SyntaxNode node, SemanticModel model) =>
        node is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax first } statement
        && Siblings.After(statement) is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax second }
        && Names.Called(first)?.Text == Names.Called(second)?.Text
            ?
            [
                new(second.ArgumentList.Span, first.ArgumentList.ToString()),
                new(first.ArgumentList.Span, second.ArgumentList.ToString()),
            ]
            : [];
}
