using Grader.Compiler.Mutating;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.LikelySlips;

/// <summary>Two neighbouring arguments have changed places.</summary>
internal static class ArgumentSlips
{
    public static IEnumerable<Slip> FindAt(SyntaxNode node, Scene scene)
    {
        if (node is not InvocationExpressionSyntax call || SyntaxNames.Called(call)?.Text is not { } name)
        {
            return [];
        }
        return SwappedArguments
            .SlipsAt(call, scene.Model)
            .Select(change =>
            {
                var moved = call.ArgumentList.Arguments.Where(a => change.Span.Contains(a.Span)).ToList();
                var names = moved.ConvertAll(a => Spoken.NameOf(a.Expression));
                var who = names.TrueForAll(n => n is not null) ? $"{names[0]} and {names[1]}" : "Two arguments";
                return new Slip(
                    $"order {change.Span.Start - call.SpanStart}",
                    [change],
                    $"{who} have changed places in {name}()."
                );
            });
    }
}
