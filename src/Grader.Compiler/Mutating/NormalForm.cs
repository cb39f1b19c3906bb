using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Mutating;

/// <summary>An expression as a text. It is one text for a + b and b + a, which give the same to the last bit.</summary>
/// <param name="named">What to write in place of a name.</param>
internal sealed class NormalForm(SemanticModel model, Func<string, string> named)
{
    public string Of(ExpressionSyntax expression) =>
        expression switch
        {
            ParenthesizedExpressionSyntax p => Of(p.Expression),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression or (int)SyntaxKind.MultiplyExpression } o =>
                Unordered(o.Left, o.Right, o.OperatorToken.Text),
            BinaryExpressionSyntax o => $"({Of(o.Left)}{o.OperatorToken.Text}{Of(o.Right)})",
            InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax
                {
                    Expression: ParenthesizedExpressionSyntax { Expression: BinaryExpressionSyntax o }
                } m
            } c when o.IsKind(SyntaxKind.SubtractExpression) && Callees.IsEvenOf(o) => Unordered(o.Left, o.Right, "-")
                + m.Name
                + c.ArgumentList,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax m, ArgumentList.Arguments.Count: 0 } =>
                $"{Of(m.Expression)}.{m.Name}()",
            InvocationExpressionSyntax { ArgumentList.Arguments: [var l, var r] } c when Callees.IsSymmetric(c, model) =>
                c.Expression + Unordered(l.Expression, r.Expression, ","),
            _ => string.Join(' ', expression.DescendantTokens().Select(t => named(t.Text))),
        };

    private string Unordered(ExpressionSyntax left, ExpressionSyntax right, string sign) =>
        $"({string.Join(sign, new[] { Of(left), Of(right) }.Order(StringComparer.Ordinal))})";
}
