using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.SourceRules;

/// <summary>
/// Goes from an answer on to all that it stands for: what the student declares is looked into, and of a type that comes up, what
/// runs without being named. Of given text, the answers to other holes are left out: they are judged by themselves.
/// </summary>
/// <param name="asked">Names by which the exercise may call members of what the answer makes.</param>
internal sealed class Reach(Binder binder, Ownership ownership, Extent extent, IReadOnlySet<string> asked)
{
    private readonly Queue<SyntaxNode> _todo = new();
    private readonly HashSet<SyntaxNode> _seen = [];
    private readonly HashSet<ISymbol> _visited = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _opened = new(SymbolEqualityComparer.Default);
    private readonly Stored _stored = Stored.In(binder, ownership);
    private readonly Unnamed _unnamed = new(binder, ownership, asked);
    private readonly ImmutableArray<Use>.Builder _uses = ImmutableArray.CreateBuilder<Use>();

    public void Enter(IEnumerable<SyntaxNode> answer) =>
        answer.SelectMany(extent.Within).Where(binder.IsAnswers).ToList().ForEach(_todo.Enqueue);

    public Reading Read()
    {
        var isWhole = true;
        while (_todo.TryDequeue(out var node))
        {
            if (!_seen.Add(node) || extent.IsNoUse(node))
            {
                continue;
            }
            if (node is SimpleNameSyntax name)
            {
                var meant = binder.Meant(name);
                isWhole &= meant.Length > 0 || !binder.IsAnswers(name);
                Use(name, meant);
            }
            Use(node, Unseen.NamedIn(node, binder));
            Visit(Unseen.In(node, binder));
            if (binder.DeclaresTypes)
            {
                binder.TypesOf(node).ToList().ForEach(Open);
            }
        }
        return new(_uses.ToImmutable(), isWhole);
    }

    public void Visit(IEnumerable<ISymbol> symbols) => symbols.ToList().ForEach(Visit);

    /// <summary>All that runs of a piece that the answer belongs to.</summary>
    public void Open(ITypeSymbol? type)
    {
        foreach (var named in Types.In(type).Where(t => !t.IsScriptClass && _opened.Add(t)))
        {
            var isStudents = binder.IsStudents(named);
            named
                .DeclaringSyntaxReferences.SelectMany(r => Types.Header(r.GetSyntax()))
                .ToList()
                .ForEach(n => Enter(n, isStudents));
            Visit(_unnamed.Of(named).Concat(Types.InAttributes(named).SelectMany(Types.MembersOf)));
            Open(named.BaseType);
            named.AllInterfaces.ToList().ForEach(Open);
        }
    }

    private void Use(SyntaxNode where, IEnumerable<ISymbol> symbols)
    {
        foreach (var symbol in symbols)
        {
            if (!binder.IsStudents(symbol) && ownership.IsStudents(where.GetLocation()))
            {
                _uses.Add(new(Places.MappedLineOf(where.GetLocation()), FullName.Of(symbol)));
            }
            Visit(symbol);
        }
    }

    private void Visit(ISymbol symbol)
    {
        var declared = ((symbol as IMethodSymbol)?.ReducedFrom ?? symbol).OriginalDefinition;
        if (binder.DeclaresTypes)
        {
            Types.Of(symbol).ToList().ForEach(Open);
        }
        if (!_visited.Add(declared) || declared is INamespaceSymbol)
        {
            return;
        }
        var isStudents = binder.IsStudents(declared);
        declared
            .DeclaringSyntaxReferences.SelectMany(r => Behind.Declaration(r.GetSyntax()))
            .Concat(_stored.Nodes[declared].Where(extent.MayRun))
            .ToList()
            .ForEach(n => Enter(n, isStudents));
        Visit(_stored.Aliases[declared]);
        Visit(Types.InAttributes(declared).SelectMany(Types.MembersOf));
    }

    private void Enter(SyntaxNode piece, bool isStudents) =>
        extent.Into(piece).Where(n => isStudents || !ownership.IsOtherHoles(n.GetLocation())).ToList().ForEach(_todo.Enqueue);
}
