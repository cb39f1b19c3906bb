using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Building;

/// <summary>An exercise's probes, compiled once, beside the reference: in whatever program they are asked, they mean what they
/// mean there.</summary>
/// <param name="Image">The assembly.</param>
/// <param name="Broken">The first error of each probe that does not fit the reference itself.</param>
/// <param name="Wanted">What each of them uses of what the exercise declares.</param>
internal sealed record ProbeSet(
    byte[] Image,
    ImmutableSortedDictionary<int, Microsoft.CodeAnalysis.Diagnostic> Broken,
    ImmutableArray<ImmutableArray<Wanted>> Wanted
)
{
    /// <param name="probes">What was compiled.</param>
    /// <param name="reference">What they are chained on.</param>
    /// <param name="count">How many there are.</param>
    public static ImmutableArray<ImmutableArray<Wanted>> WantedIn(
        CSharpCompilation probes,
        CSharpCompilation reference,
        int count
    )
    {
        var tree = probes.SyntaxTrees[0];
        var model = probes.GetSemanticModel(tree);
        // As ProbeScript writes it: a function that ends with the array of probes.
        var function = tree.GetRoot().DescendantNodes().OfType<LambdaExpressionSyntax>().First();
        var lambdas = ((ArrayCreationExpressionSyntax)((ReturnStatementSyntax)function.Block!.Statements[^1]).Expression!)
            .Initializer!
            .Expressions;
        return [.. Enumerable.Range(0, count).Select(i => Of(lambdas[i]))];

        ImmutableArray<Wanted> Of(SyntaxNode probe)
        {
            var todo = new Queue<SyntaxNode>([probe]);
            var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
            while (todo.TryDequeue(out var node))
            {
                // Functions beside the checks, and what they use in turn.
                SymbolsIn(node)
                    .Where(seen.Add)
                    .SelectMany(s => s.DeclaringSyntaxReferences)
                    .Where(r => r.SyntaxTree == tree)
                    .Select(r => r.GetSyntax())
                    .Where(d => d is not CompilationUnitSyntax) // what global:: stands for
                    .ToList()
                    .ForEach(todo.Enqueue);
            }
            return [.. seen.Where(s => IsDeclaredBy(s, reference)).Select(s => Building.Wanted.Of(s, reference.Assembly))];
        }

        IEnumerable<ISymbol> SymbolsIn(SyntaxNode node) =>
            node.DescendantNodesAndSelf()
                .SelectMany(n =>
                    n is ExpressionSyntax e
                        ? new[] { model.GetSymbolInfo(e).Symbol, model.GetTypeInfo(e).Type, model.GetConversion(e).MethodSymbol }
                        : [model.GetSymbolInfo(n).Symbol]
                )
                .OfType<ISymbol>()
                .Select(s => s.OriginalDefinition);
    }

    private static bool IsDeclaredBy(ISymbol symbol, CSharpCompilation reference) =>
        symbol
            is IFieldSymbol
                or IPropertySymbol
                or IMethodSymbol
                or INamedTypeSymbol { IsScriptClass: false, IsAnonymousType: false }
        && symbol is not IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet }
        && SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, reference.Assembly);
}
