using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Exercises;

/// <summary>What can be told of a probe by its syntax.</summary>
/// <param name="helpers">What stands beside the checks.</param>
/// <param name="given">The rest of the exercise.</param>
internal sealed class ProbeFacts(IEnumerable<SyntaxNode> helpers, IEnumerable<SyntaxNode> given)
{
    private readonly HashSet<string> _variables =
    [
        .. given.OfType<FieldDeclarationSyntax>().SelectMany(f => f.Declaration.Variables).Select(v => v.Identifier.ValueText),
    ];

    private readonly HashSet<string> _functions =
    [
        .. given.OfType<MethodDeclarationSyntax>().Select(m => m.Identifier.ValueText),
    ];

    private readonly ILookup<string, SyntaxNode> _declared = helpers
        .SelectMany(h => SyntaxNames.DeclaringTokens(h).Select(name => (name.Text, Helper: h)))
        .ToLookup(d => d.Text, d => d.Helper);

    /// <summary>Whether the exercise declares a top-level variable of that name.</summary>
    public bool IsVariable(string name) => _variables.Contains(name);

    /// <summary>Whether the exercise declares a top-level function of that name.</summary>
    public bool IsFunction(string name) => _functions.Contains(name);

    /// <summary>Whether it stands beside the checks.</summary>
    public bool IsHelper(string name) => _declared.Contains(name);

    public static IEnumerable<string> NamesIn(SyntaxNode node) =>
        node.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.Text);

    /// <summary>The same without those behind a dot, which belong to whatever is in front of it.</summary>
    public static IEnumerable<string> FreeNamesIn(SyntaxNode node) =>
        node.DescendantTokens()
            .Where(t => t.IsKind(SyntaxKind.IdentifierToken) && !t.GetPreviousToken().IsKind(SyntaxKind.DotToken))
            .Select(t => t.Text);

    /// <summary>Names in the probe and in the helpers that it uses, directly or through one another.</summary>
    public ImmutableArray<string> NamesUsedBy(SyntaxNode probe)
    {
        var todo = new Stack<string>(NamesIn(probe));
        var seen = new HashSet<string>();
        while (todo.TryPop(out var name))
        {
            if (seen.Add(name))
            {
                _declared[name].SelectMany(NamesIn).ToList().ForEach(todo.Push);
            }
        }
        return [.. seen.Order(StringComparer.Ordinal)];
    }

    /// <summary>How many numbers are drawn at a time by each call whose extents are written out.</summary>
    public static ImmutableArray<long> CountDraws(SyntaxNode probe) =>
        [
            .. probe
                .DescendantNodes()
                .OfType<InvocationExpressionSyntax>()
                .Where(c => c.Expression is IdentifierNameSyntax)
                .Select(c => (Called: c.Expression.ToString(), Extents: ExtentsIn(c)))
                .Where(c => c.Extents.Length > 0 || c.Called == "Random")
                .Where(c => c.Extents.All(e => e is not null))
                .Select(c => c.Extents.Aggregate(1L, (n, e) => n * e!.Value)),
        ];

    // How many there are of what is drawn, without what it is drawn from.
    private static ImmutableArray<int?> ExtentsIn(InvocationExpressionSyntax call)
    {
        ImmutableArray<int?> numbers =
        [
            .. call.ArgumentList.Arguments.Select(a => (a.Expression as LiteralExpressionSyntax)?.Token.Value as int?),
        ];
        return call.Expression.ToString() switch
        {
            "Random" or "RandomOneHot" or "RandomProbabilities" => numbers,
            "RandomLabels" or "RandomSigns" or "RandomPermutation" => [.. numbers.Take(1)],
            "RandomBetween" => [.. numbers.Skip(2)],
            _ => [],
        };
    }
}
