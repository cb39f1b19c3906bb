using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Mutating;

/// <summary>What can be said of a called function by looking at it, where it stands in the file above the call.</summary>
internal static class Callees
{
    /// <summary>It gives back its argument.</summary>
    public static bool IsIdentity(InvocationExpressionSyntax call, SemanticModel model) =>
        DeclarationOf(call, model) is { } callee
        && ValueOf(callee) is IdentifierNameSyntax name
        && ParametersOf(callee).Any(p => p.Identifier.Text == name.Identifier.Text);

    /// <summary>A factor that changes nothing.</summary>
    public static bool IsOne(ExpressionSyntax value, SemanticModel model) =>
        value switch
        {
            LiteralExpressionSyntax { Token.Value: 1 or 1L or 1f or 1d } => true,
            InvocationExpressionSyntax call => SyntaxNames.Called(call)?.Text is "ones_like" or "ones"
                || (DeclarationOf(call, model) is { } callee && ValueOf(callee) is { } inner && IsOne(inner, model)),
            _ => false,
        };

    /// <summary>What is passed here makes no difference to the call's value.</summary>
    public static bool IgnoresArgument(ArgumentSyntax argument, SemanticModel model)
    {
        if (argument is not { NameColon: null, Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list })
        {
            return false;
        }
        var place = list.Arguments.IndexOf(argument);
        return IsShapeOnly(call)
            || (
                DeclarationOf(call, model) is { } callee
                && ParametersOf(callee).ElementAtOrDefault(place) is { } parameter
                && !callee
                    .DescendantNodes()
                    .OfType<IdentifierNameSyntax>()
                    .Any(n => n.Identifier.Text == parameter.Identifier.Text && !IsIgnored(n, model))
            );
    }

    private static bool IsIgnored(IdentifierNameSyntax name, SemanticModel model) =>
        name.Ancestors().OfType<ArgumentSyntax>().Any(a => IgnoresArgument(a, model));

    /// <summary>Both ways round its two arguments give the same to the last bit: (a - b).pow(2) and a * b do.</summary>
    public static bool IsSymmetric(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (SyntaxNames.Called(call)?.Text is "Max" or "Min" or "maximum" or "minimum")
        {
            return true;
        }
        return DeclarationOf(call, model) is { } callee
            && ValueOf(callee) is { } value
            && ParametersOf(callee) is [{ Identifier.Text: var a }, { Identifier.Text: var b }]
            && new NormalForm(model, name => name).Of(value) == new NormalForm(model, name => Exchanged(name, a, b)).Of(value);
    }

    private static string Exchanged(string name, string a, string b) =>
        name == a ? b
        : name == b ? a
        : name;

    /// <summary>What is called on it makes no difference between it and its negative: (a - b).abs().</summary>
    public static bool IsEvenOf(ExpressionSyntax value) =>
        value.Parent
            is ParenthesizedExpressionSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } }
        && SyntaxNames.Called(call)?.Text switch
        {
            "abs" or "square" => true,
            "pow" => call.ArgumentList.Arguments
                is [{ Expression: LiteralExpressionSyntax { Token.Value: 2 or 2L or 2f or 2d } }],
            _ => false,
        };

    private static bool IsShapeOnly(InvocationExpressionSyntax call) =>
        SyntaxNames.Called(call)?.Text.EndsWith("_like", StringComparison.Ordinal) is true;

    // Above the call: then no chain of these questions comes back to where it began.
    private static SyntaxNode? DeclarationOf(InvocationExpressionSyntax call, SemanticModel model) =>
        model.GetSymbolInfo(call).Symbol is IMethodSymbol { DeclaringSyntaxReferences: [var there] }
        && there.SyntaxTree == call.SyntaxTree
        && there.Span.End < call.SpanStart
            ? there.GetSyntax()
            : null;

    private static SeparatedSyntaxList<ParameterSyntax> ParametersOf(SyntaxNode function) =>
        function switch
        {
            MethodDeclarationSyntax m => m.ParameterList.Parameters,
            LocalFunctionStatementSyntax f => f.ParameterList.Parameters,
            _ => default,
        };

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
