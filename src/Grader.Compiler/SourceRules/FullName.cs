using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Grader.Compiler.SourceRules;

/// <summary>Where something is declared, and its name: TorchSharp, torch, Tensor, backward.</summary>
/// <param name="Parts">From the outermost namespace on. What a script declares is in none.</param>
/// <param name="Namespaces">How many of the parts are namespaces that something stands in.</param>
internal sealed record FullName(ImmutableArray<string> Parts, int Namespaces)
{
    public static FullName Of(ISymbol symbol)
    {
        // What a constructor is called, its type is.
        var named = symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? symbol.ContainingType : symbol;
        var around = ContainersOf(named).ToList();
        return new([.. around.Append(named).Select(s => s.Name)], around.Count(s => s is INamespaceSymbol));
    }

    /// <summary>As it is written where its namespaces are opened: torch.Tensor.backward.</summary>
    public string Shown => string.Join('.', Parts.Skip(Namespaces));

    /// <summary>Whether a name's parts stand in it side by side: "autograd" and "autograd.grad" in torch.autograd.grad.</summary>
    public bool Fits(string name) => $".{string.Join('.', Parts)}.".Contains($".{name}.", StringComparison.Ordinal);

    private static IEnumerable<ISymbol> ContainersOf(ISymbol symbol) =>
        symbol switch
        {
            { ContainingType.IsScriptClass: true } => [],
            { ContainingType: { } type } => ContainersOf(type).Append(type),
            { ContainingNamespace: { IsGlobalNamespace: false } space } => ContainersOf(space).Append(space),
            _ => [],
        };
}
