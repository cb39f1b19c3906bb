using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>A function that is easily taken for the one that is called.</summary>
internal static class RenamedCalls
{
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> _others = new[]
    {
        "min max",
        "max min",
        "Min Max",
        "Max Min",
        "Any All",
        "All Any",
        "First Last",
        "Last First",
        "randn rand zeros",
        "rand randn zeros",
        "zeros ones",
        "ones zeros",
        "zeros_like ones_like",
        "ones_like zeros_like",
        "add sub",
        "sub add",
        "add_ sub_",
        "sub_ add_",
        "mul div",
        "div mul",
        "mul_ div_",
        "div_ mul_",
        "Floor Ceiling",
        "Ceiling Floor",
    }
        .Select(line => line.Split(' '))
        .ToImmutableDictionary(words => words[0], words => words.Skip(1).ToImmutableArray());

    public static IEnumerable<TextChange> SlipsAt(SyntaxNode node, SemanticModel model) =>
        node is InvocationExpressionSyntax call
        && SyntaxNames.Called(call) is { } name
        && _others.TryGetValue(name.Text, out var others)
            ? others.Select(other => new TextChange(name.Span, other))
            : [];
}
