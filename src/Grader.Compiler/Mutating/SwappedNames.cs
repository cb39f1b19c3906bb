using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>Another name of the same type: c for m, dLdc for dLdm. The nearest of those that are declared alike; of the others,
/// where there are none.</summary>
internal static class SwappedNames
{
    private const int Most = 2;

    public static IEnumerable<TextChange> SlipsAt(SyntaxNode node, SemanticModel model)
    {
        if (
            node is not IdentifierNameSyntax name
            || name.Parent is NameColonSyntax
            || IsTarget(name)
            || name.Ancestors().OfType<ArgumentSyntax>().Any(a => Callees.IgnoresArgument(a, model))
            || model.GetSymbolInfo(name).Symbol is not { } own
            || PlaceOf(own, name) is not { } ownPlace
        )
        {
            return [];
        }
        var places = model
            .LookupSymbols(name.SpanStart)
            .Select(symbol => (Symbol: symbol, Place: PlaceOf(symbol, name) ?? int.MaxValue))
            .Where(s => s.Place < name.SpanStart && IsAlike(s.Symbol, own))
            .OrderBy(s => s.Place)
            .ToImmutableArray();
        var at = places.IndexOf((own, ownPlace));
        return places
                .Select((s, i) => (s.Symbol, Distance: Math.Abs(i - at)))
                .Where(s => at >= 0 && s.Distance > 0)
                .GroupBy(s => BeginningOf(s.Symbol) == BeginningOf(own))
                .MaxBy(alike => alike.Key)
                ?.OrderBy(s => s.Distance)
                .Take(Most)
                .Select(s => new TextChange(name.Span, s.Symbol.Name))
            ?? [];
    }

    // What is assigned to is a declaration's counterpart: the hole is its value.
    private static bool IsTarget(IdentifierNameSyntax name) => name.Parent is AssignmentExpressionSyntax a && a.Left == name;

    // Nothing can be declared by itself, and no function is meant to call itself for ever.
    private static int? PlaceOf(ISymbol symbol, SyntaxNode user) =>
        symbol
            is ILocalSymbol
                or IParameterSymbol
                or IFieldSymbol
                or IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction }
        && symbol.DeclaringSyntaxReferences is [var there]
        && there.SyntaxTree == user.SyntaxTree
        && !there.Span.Contains(user.Span)
            ? there.Span.Start
            : null;

    private static bool IsAlike(ISymbol one, ISymbol other) =>
        (one, other) switch
        {
            (IMethodSymbol a, IMethodSymbol b) => IsSame(a.ReturnType, b.ReturnType)
                && a.Parameters.Length == b.Parameters.Length
                && a.Parameters.Zip(b.Parameters).All(p => IsSame(p.First.Type, p.Second.Type)),
            _ => TypeOf(one) is { } a && TypeOf(other) is { } b && IsSame(a, b),
        };

    private static bool IsSame(ITypeSymbol a, ITypeSymbol b) => SymbolEqualityComparer.Default.Equals(a, b);

    private static ITypeSymbol? TypeOf(ISymbol symbol) =>
        symbol switch
        {
            ILocalSymbol s => s.Type,
            IParameterSymbol s => s.Type,
            IFieldSymbol s => s.Type,
            _ => null,
        };

    private static string? BeginningOf(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value }
            ? value.GetFirstToken().Text
            : null;
}
