using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.LikelySlips;

/// <summary>All that an answer gives is something else: what a function of the exercise gives, its own square, the
/// opposite.</summary>
internal static class ValueSlips
{
    public static IEnumerable<Slip> FindAt(SyntaxNode node, Scene scene)
    {
        if (node is not ExpressionSyntax value || !scene.IsWhole(value) || scene.IsInlined)
        {
            yield break;
        }
        if (scene.Model.GetTypeInfo(value).Type?.SpecialType == SpecialType.System_Boolean)
        {
            yield return new(
                "opposite",
                value.Span,
                $"!({value})",
                "It says false where true is right, and true where false is right."
            );
        }
        if (!scene.IsTensor(value))
        {
            yield break;
        }
        foreach (var (code, words) in GivenFunctions.CallsFor(value, scene))
        {
            yield return new(code, value.Span, code, $"It is what {words}.");
        }
        yield return new("square", value.Span, $"({value}) * ({value})", "It is the square of what was expected.");
    }
}
