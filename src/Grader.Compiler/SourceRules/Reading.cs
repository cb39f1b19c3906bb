using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Grader.Compiler.SourceRules;

/// <param name="Line">1-based, in the student's file.</param>
internal sealed record Use(int Line, FullName What);

/// <summary>What an answer uses in one program that holds it.</summary>
/// <param name="Uses">By name, of what the libraries and the exercise declare; in no order.</param>
/// <param name="IsWhole">Whether it is known of every name in the answer what it stands for.</param>
internal sealed record Reading(ImmutableArray<Use> Uses, bool IsWhole)
{
    /// <param name="program">It may be full of errors.</param>
    public static Reading Of(CSharpCompilation program, Ownership ownership)
    {
        var tree = program.SyntaxTrees[0];
        var binder = new Binder(program.GetSemanticModel(tree), ownership, tree.GetRoot());
        var todo = new Queue<SimpleNameSyntax>(NamesIn(tree.GetRoot()).Where(n => ownership.IsAnswers(n.GetLocation())));
        var seen = new HashSet<SimpleNameSyntax>();
        var opened = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var uses = ImmutableArray.CreateBuilder<Use>();
        var isWhole = true;
        while (todo.TryDequeue(out var name))
        {
            if (!seen.Add(name) || binder.IsNoUse(name))
            {
                continue;
            }
            var symbols = binder.Meant(name);
            isWhole &= symbols.Length > 0 || !ownership.IsAnswers(name.GetLocation());
            if (ownership.IsStudents(name.GetLocation()))
            {
                uses.AddRange(symbols.Where(s => !binder.IsStudents(s)).Select(s => new Use(Ownership.LineOf(name.GetLocation()), FullName.Of(s))));
            }
            symbols.Where(opened.Add).SelectMany(binder.Behind).ToList().ForEach(todo.Enqueue);
        }
        return new(uses.ToImmutable(), isWhole);
    }

    private static IEnumerable<SimpleNameSyntax> NamesIn(SyntaxNode node) => node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>();

    private sealed class Binder
    {
        private readonly SemanticModel model;
        private readonly Ownership ownership;
        private readonly ILookup<ISymbol?, AssignmentExpressionSyntax> assigned;

        public Binder(SemanticModel model, Ownership ownership, SyntaxNode root)
        {
            (this.model, this.ownership) = (model, ownership);
            assigned = root.DescendantNodes().OfType<AssignmentExpressionSyntax>()
                .Where(a => a.OperatorToken.GetLocation() is var at && ownership.IsStudents(at) && !ownership.IsOtherHoles(at))
                .SelectMany(a => NamesIn(a.Left).SelectMany(n => Meant(n)).Select(s => (Symbol: (ISymbol?)s, Assignment: a)))
                .ToLookup(a => a.Symbol, a => a.Assignment, SymbolEqualityComparer.Default);
        }

        /// <summary>Several where the program is in error: then it is told what the name may have meant.</summary>
        public ImmutableArray<ISymbol> Meant(SimpleNameSyntax name) => InfoOf(name) is { Symbol: { } symbol } ? [symbol] : InfoOf(name).CandidateSymbols;

        private SymbolInfo InfoOf(SimpleNameSyntax name)
        {
            try
            {
                return model.GetSymbolInfo(name);
            }
            catch (NullReferenceException)
            {
                return default; // Roslyn 5.12 dies of half a function behind a label: who knows what a name in it is to be
            }
        }

        public bool IsStudents(ISymbol symbol) => symbol.Locations.Any(l => l.IsInSource && ownership.IsStudents(l));

        /// <summary>var, what stands in a nameof, and the name before an argument.</summary>
        public bool IsNoUse(SimpleNameSyntax name) => name is IdentifierNameSyntax { IsVar: true }
            || (name.Parent is NameColonSyntax && InfoOf(name).Symbol is IParameterSymbol)
            || name.Ancestors().OfType<InvocationExpressionSyntax>()
                .Any(i => i.Expression is IdentifierNameSyntax { Identifier.Text: "nameof" } && model.GetOperation(i) is INameOfOperation);

        /// <summary>
        /// Names in what a symbol stands for where the program says so itself, and in what the student assigns to it. Of given text, the
        /// answers to other holes are left out: they are judged by themselves.
        /// </summary>
        public IEnumerable<SimpleNameSyntax> Behind(ISymbol symbol)
        {
            var declared = ((symbol as IMethodSymbol)?.ReducedFrom ?? symbol).OriginalDefinition;
            var isStudents = IsStudents(declared);
            return declared.DeclaringSyntaxReferences.Select(r => r.GetSyntax()).Concat(assigned[declared])
                .Where(node => node is not CompilationUnitSyntax) // what global:: stands for
                .SelectMany(NamesIn)
                .Where(n => isStudents || !ownership.IsOtherHoles(n.GetLocation()));
        }
    }
}
