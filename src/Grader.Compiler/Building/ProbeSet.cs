using System.Collections.Immutable;
using Grader.Compiler.Exercises;
using Grader.Compiler.Gate;
using Grader.Compiler.Scripts;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Building;

/// <summary>An exercise's probes, compiled once, beside the reference: in whatever program they are asked, they mean what they
/// mean there.</summary>
/// <param name="Image">The assembly.</param>
/// <param name="Broken">The first error of each probe that does not fit the reference itself.</param>
/// <param name="Dependencies">What each of them uses of what the exercise declares.</param>
internal sealed record ProbeSet(
    byte[] Image,
    ImmutableSortedDictionary<int, Microsoft.CodeAnalysis.Diagnostic> Broken,
    ImmutableArray<ImmutableArray<ProbeDependency>> Dependencies
)
{
    public bool AreTraceless { get; } = Traceless.IsSo(Image);

    /// <param name="forScripts">What the reference may refer to.</param>
    /// <param name="forProbes">What they may refer to.</param>
    public static ProbeSet Compile(
        ExerciseSource exercise,
        ImmutableArray<MetadataReference> forScripts,
        ImmutableArray<MetadataReference> forProbes
    )
    {
        var reference = ScriptCompilation.Program(exercise.Text, Script.ReferenceDocument, forScripts);
        CompiledProbes CompileBeside(ImmutableArray<ProbeSource> probes) =>
            CompiledProbes.CompileBeside(
                reference,
                forProbes,
                probes.Length,
                dropped => ProbeScript.ComposeText(exercise with { Probes = probes }, dropped)
            );
        var noting = CompileBeside([.. exercise.Probes.Select(p => p with { Lambda = p.Noting ?? p.Lambda })]);
        // What is noted of a probe is never what it fails by.
        var (script, image, broken) = noting.Broken.IsEmpty ? noting : CompileBeside(exercise.Probes);
        return new(image, broken, DependenciesIn(script, reference));
    }

    /// <summary>What a program has not as the probes want it.</summary>
    public IEnumerable<ProbeDependency> MissingIn(CSharpCompilation program) =>
        Dependencies.SelectMany(w => w).Where(w => w.MissingIn(program, probe: 0) is not null);

    /// <summary>Those that a program cannot be asked, each with the first thing that it misses.</summary>
    public ImmutableArray<UnaskedProbe> UnaskedIn(CSharpCompilation program) =>
        [
            .. Broken.Keys.Select(probe => new UnaskedProbe(probe, null)),
            .. Dependencies
                .Select((wanted, probe) => wanted.Select(w => w.MissingIn(program, probe)).FirstOrDefault(m => m is not null))
                .OfType<UnaskedProbe>(),
        ];

    private static ImmutableArray<ImmutableArray<ProbeDependency>> DependenciesIn(
        CSharpCompilation probes,
        CSharpCompilation reference
    )
    {
        var model = probes.GetSemanticModel(probes.SyntaxTrees[0]);
        return
        [
            .. LambdasIn(model.SyntaxTree)
                .Select(probe =>
                    UsedBy(probe, model)
                        .Where(s => IsDeclaredBy(s, reference))
                        .Select(s => Building.ProbeDependency.Of(s, reference.Assembly))
                        .ToImmutableArray()
                ),
        ];
    }

    // As ProbeScript writes it: a function that ends with the array of probes.
    private static SeparatedSyntaxList<ExpressionSyntax> LambdasIn(SyntaxTree probes)
    {
        var function = probes.GetRoot().DescendantNodes().OfType<LambdaExpressionSyntax>().First();
        var result = (ReturnStatementSyntax)function.Block!.Statements[^1];
        return ((ArrayCreationExpressionSyntax)result.Expression!).Initializer!.Expressions;
    }

    // Also by way of functions beside the checks, and what these use in turn.
    private static HashSet<ISymbol> UsedBy(SyntaxNode probe, SemanticModel model)
    {
        var todo = new Queue<SyntaxNode>([probe]);
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        while (todo.TryDequeue(out var node))
        {
            SymbolsIn(node, model)
                .Where(seen.Add)
                .SelectMany(s => s.DeclaringSyntaxReferences)
                .Where(r => r.SyntaxTree == model.SyntaxTree)
                .Select(r => r.GetSyntax())
                .Where(d => d is not CompilationUnitSyntax) // what global:: stands for
                .ToList()
                .ForEach(todo.Enqueue);
        }
        return seen;
    }

    private static IEnumerable<ISymbol> SymbolsIn(SyntaxNode node, SemanticModel model) =>
        node.DescendantNodesAndSelf()
            .SelectMany(n =>
                n is ExpressionSyntax e
                    ? new[] { model.GetSymbolInfo(e).Symbol, model.GetTypeInfo(e).Type, model.GetConversion(e).MethodSymbol }
                    : [model.GetSymbolInfo(n).Symbol]
            )
            .OfType<ISymbol>()
            .Select(s => s.OriginalDefinition);

    private static bool IsDeclaredBy(ISymbol symbol, CSharpCompilation reference) =>
        symbol
            is IFieldSymbol
                or IPropertySymbol
                or IMethodSymbol
                or INamedTypeSymbol { IsScriptClass: false, IsAnonymousType: false }
        && symbol is not IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet }
        && SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, reference.Assembly);
}
