using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Building;

/// <summary>An exercise's probes, where whatever they call of the program can get other values and is looked at:
/// <c>f(3)</c> becomes <c>See(f(Vary(3)))</c>.</summary>
internal static class VariedCalls
{
    /// <param name="script">The probes as <see cref="ProbeScript"/> writes them.</param>
    /// <param name="program">What they are asked of.</param>
    /// <returns>What stands beside the probes, and the probes.</returns>
    public static (ImmutableArray<string> Helpers, ImmutableArray<string> Probes) RewriteIn(
        CSharpCompilation script,
        CSharpCompilation program
    )
    {
        var tree = script.SyntaxTrees[0];
        var model = script.GetSemanticModel(tree);
        var root = tree.GetRoot();
        var calls = root.DescendantNodes()
            .Where(n => n is InvocationExpressionSyntax or ObjectCreationExpressionSyntax && IsOfProgram(n, model, program));
        var types = calls.ToDictionary(c => c, c => ArgumentTypes(c, model));
        var varied = root.ReplaceNodes(calls, (call, inner) => Vary(inner, types[call], IsSeen(call, model)));
        var function = varied.DescendantNodes().OfType<LambdaExpressionSyntax>().First();
        var statements = function.Block!.Statements;
        var probes = ((ArrayCreationExpressionSyntax)((ReturnStatementSyntax)statements[^1]).Expression!)
            .Initializer!
            .Expressions;
        return (
            [.. statements.SkipLast(1).Select(s => s.ToString())],
            [.. probes.Where(p => p is LambdaExpressionSyntax).Select(p => p.ToString())]
        );
    }

    // Also by way of a variable of the program's, and a module of the program's is called by TorchSharp's names.
    private static bool IsOfProgram(SyntaxNode call, SemanticModel model, CSharpCompilation program)
    {
        bool IsDeclared(ISymbol? symbol) =>
            symbol is not null && SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, program.Assembly);
        var callee = model.GetSymbolInfo(call).Symbol;
        return IsDeclared(callee)
            || call switch
            {
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Name.Identifier.Text
                    is "forward"
                        or "call",
                InvocationExpressionSyntax { Expression: IdentifierNameSyntax name } => callee
                    is IMethodSymbol { MethodKind: MethodKind.DelegateInvoke }
                    && IsDeclared(model.GetSymbolInfo(name).Symbol),
                _ => false,
            };
    }

    // By argument: null where no other value can be given.
    private static ImmutableArray<string?> ArgumentTypes(SyntaxNode call, SemanticModel model) =>
        [
            .. (ArgumentsOf(call)?.Arguments ?? []).Select(a =>
                a.RefKindKeyword.RawKind == 0
                && model.GetTypeInfo(a.Expression).ConvertedType
                    is { TypeKind: not (TypeKind.Delegate or TypeKind.Error), IsRefLikeType: false, IsAnonymousType: false } type
                    ? type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)
                    : null
            ),
        ];

    private static bool IsSeen(SyntaxNode call, SemanticModel model) =>
        call is InvocationExpressionSyntax { Expression: not MemberBindingExpressionSyntax }
        && !call.Ancestors().Any(a => a is ConditionalAccessExpressionSyntax c && c.WhenNotNull.Contains(call))
        && model.GetTypeInfo(call).Type is { SpecialType: not SpecialType.System_Void, IsRefLikeType: false };

    private static SyntaxNode Vary(SyntaxNode call, ImmutableArray<string?> types, bool isSeen)
    {
        var arguments = ArgumentsOf(call);
        var varied = arguments?.WithArguments(
            SyntaxFactory.SeparatedList(
                arguments.Arguments.Select(
                    (a, i) =>
                        types[i] is { } type
                            ? a.WithExpression(SyntaxFactory.ParseExpression($"{WideProbes.Asker}.Vary<{type}>({a.Expression})"))
                            : a
                ),
                arguments.Arguments.GetSeparators()
            )
        );
        var asked = varied is null ? call : call.ReplaceNode(arguments!, varied);
        return isSeen ? SyntaxFactory.ParseExpression($"{WideProbes.Asker}.See({asked.ToString()})").WithTriviaFrom(call) : asked;
    }

    private static ArgumentListSyntax? ArgumentsOf(SyntaxNode call) =>
        call switch
        {
            InvocationExpressionSyntax c => c.ArgumentList,
            ObjectCreationExpressionSyntax c => c.ArgumentList,
            _ => null,
        };
}
