using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.LikelySlips;

/// <summary>An answer with what a function of the exercise does in the place of a call of it: students write it out, and make
/// their slips there.</summary>
internal static class InlinedCalls
{
    /// <summary>A change for each call that can be written out.</summary>
    public static IEnumerable<TextChange> FindIn(Scene scene) =>
        from call in scene.Nodes.OfType<InvocationExpressionSyntax>()
        where call.Expression is IdentifierNameSyntax && call.ArgumentList.Arguments.All(a => IsPlain(a.Expression))
        let function = scene.Model.GetSymbolInfo(call).Symbol as IMethodSymbol
        where function is { DeclaringSyntaxReferences: [_] } && function.Parameters.Length == call.ArgumentList.Arguments.Count
        let value = ValueOf(function.DeclaringSyntaxReferences[0].GetSyntax())
        where value is not null && !value.Span.IntersectsWith(call.Span)
        let arguments = function
            .Parameters.Zip(call.ArgumentList.Arguments)
            .ToDictionary(p => p.First.Name, p => p.Second.ToString())
        select new TextChange(call.Span, $"({WithArguments(value, arguments)})");

    private static string WithArguments(ExpressionSyntax value, Dictionary<string, string> arguments) =>
        TextRewrite.ApplyAll(
            value.ToString(),
            [
                .. value
                    .DescendantNodesAndSelf()
                    .OfType<IdentifierNameSyntax>()
                    .Where(n => arguments.ContainsKey(n.Identifier.Text) && !IsMember(n))
                    .Select(n => new TextRewrite(
                        new(n.SpanStart - value.SpanStart, n.Span.Length),
                        arguments[n.Identifier.Text]
                    )),
            ]
        );

    private static bool IsMember(IdentifierNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax member && member.Name == name;

    private static bool IsPlain(ExpressionSyntax argument) =>
        argument
            is IdentifierNameSyntax
                or MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax }
                or InvocationExpressionSyntax { Expression: IdentifierNameSyntax };

    private static ExpressionSyntax? ValueOf(SyntaxNode function) =>
        function switch
        {
            MethodDeclarationSyntax { ExpressionBody.Expression: var value } => value,
            LocalFunctionStatementSyntax { ExpressionBody.Expression: var value } => value,
            MethodDeclarationSyntax { Body.Statements: [ReturnStatementSyntax { Expression: var value }] } => value,
            LocalFunctionStatementSyntax { Body.Statements: [ReturnStatementSyntax { Expression: var value }] } => value,
            _ => null,
        };
}
