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
internal sealed class AnswerWalk(BoundProgram binder, Ownership ownership, CodeExtent extent, IReadOnlySet<string> asked)
{
    private readonly Queue<SyntaxNode> _todo = new();
    private readonly HashSet<SyntaxNode> _seen = [];
    private readonly HashSet<ISymbol> _visited = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _opened = new(SymbolEqualityComparer.Default);
    private readonly StoredValues _stored = StoredValues.FindIn(binder, ownership);
    private readonly UnnamedMembers _unnamed = new(binder, ownership, asked);
    private readonly ImmutableArray<NameUse>.Builder _uses = ImmutableArray.CreateBuilder<NameUse>();
    private readonly ImmutableArray<ConstructUse>.Builder _constructs = ImmutableArray.CreateBuilder<ConstructUse>();

    public void BeginAt(IEnumerable<SyntaxNode> answer) =>
        answer.SelectMany(extent.NodesWithin).Where(binder.IsAnswers).ToList().ForEach(_todo.Enqueue);

    public NamesUsed CollectNames()
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
                var meant = binder.SymbolsMeantBy(name);
                isWhole &= meant.Length > 0 || !binder.IsAnswers(name);
                AddUses(name, meant);
            }
            AddConstruct(node);
            AddUses(node, ImplicitCalls.NamedIn(node, binder));
            VisitAll(ImplicitCalls.UnnamedIn(node, binder));
            if (binder.DeclaresTypes)
            {
                binder.TypesOf(node).ToList().ForEach(OpenType);
            }
        }
        return new(_uses.ToImmutable(), _constructs.ToImmutable(), isWhole);
    }

    public void VisitAll(IEnumerable<ISymbol> symbols) => symbols.ToList().ForEach(VisitSymbol);

    /// <summary>All that runs of a piece that the answer belongs to.</summary>
    public void OpenType(ITypeSymbol? type)
    {
        foreach (var named in DeclaredTypes.MakingUp(type).Where(t => !t.IsScriptClass && _opened.Add(t)))
        {
            var isStudents = binder.IsStudents(named);
            named
                .DeclaringSyntaxReferences.SelectMany(r => DeclaredTypes.HeaderOf(r.GetSyntax()))
                .ToList()
                .ForEach(n => EnterPiece(n, isStudents));
            VisitAll(_unnamed.FindIn(named).Concat(DeclaredTypes.InAttributes(named).SelectMany(DeclaredTypes.MembersOf)));
            OpenType(named.BaseType);
            named.AllInterfaces.ToList().ForEach(OpenType);
        }
    }

    private void AddConstruct(SyntaxNode node)
    {
        if (Construct.FindIn(node) is var (what, by) && ownership.IsStudents(by.GetLocation()))
        {
            _constructs.Add(new(Places.MappedLineOf(by.GetLocation()), what));
        }
    }

    private void AddUses(SyntaxNode where, IEnumerable<ISymbol> symbols)
    {
        foreach (var symbol in symbols)
        {
            if (!binder.IsStudents(symbol) && ownership.IsStudents(where.GetLocation()))
            {
                _uses.Add(new(Places.MappedLineOf(where.GetLocation()), FullName.Of(symbol)));
            }
            VisitSymbol(symbol);
        }
    }

    private void VisitSymbol(ISymbol symbol)
    {
        var declared = ((symbol as IMethodSymbol)?.ReducedFrom ?? symbol).OriginalDefinition;
        if (binder.DeclaresTypes)
        {
            DeclaredTypes.UsedWith(symbol).ToList().ForEach(OpenType);
        }
        if (!_visited.Add(declared) || declared is INamespaceSymbol)
        {
            return;
        }
        var isStudents = binder.IsStudents(declared);
        declared
            .DeclaringSyntaxReferences.SelectMany(r => DeclarationNodes.FindBehind(r.GetSyntax()))
            .Concat(_stored.Nodes[declared].Where(extent.MayRun))
            .ToList()
            .ForEach(n => EnterPiece(n, isStudents));
        VisitAll(_stored.Aliases[declared]);
        VisitAll(DeclaredTypes.InAttributes(declared).SelectMany(DeclaredTypes.MembersOf));
    }

    private void EnterPiece(SyntaxNode piece, bool isStudents) =>
        extent
            .PieceAndNodesWithin(piece)
            .Where(n => isStudents || !ownership.IsOtherHoles(n.GetLocation()))
            .ToList()
            .ForEach(_todo.Enqueue);
}
