using System.Collections.Immutable;
using System.Globalization;
using Grader.Compiler.Exercises;
using Grader.Compiler.Scripts;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Mutating;

/// <summary>Given data with other numbers in them, and another seed: what a program that has no input can be tried on beside its
/// own.</summary>
internal static class OtherGivenNumbers
{
    private static readonly ImmutableArray<ImmutableArray<double>> _factors =
    [
        [1.25, 0.75, 1.5, 0.5],
        [0.8, 1.1, 2],
    ];

    /// <returns>Several sets; none where the exercise gives no such numbers.</returns>
    public static ImmutableArray<ImmutableArray<Replacement>> FindIn(ExerciseSource exercise) =>
        [
            .. _factors
                .Select(
                    (factors, set) =>
                        DataOf(exercise, factors).Concat(SeedsOf(exercise, set + 1)).DistinctBy(r => r.What).ToImmutableArray()
                )
                .Where(set => !set.IsEmpty),
        ];

    // Real numbers alone: whole ones are as a rule sizes and counts.
    private static IEnumerable<Replacement> DataOf(ExerciseSource exercise, ImmutableArray<double> factors) =>
        from variable in Script.Variables(exercise.Root)
        where variable.Initializer is { } initializer && !IsAnswered(exercise, initializer)
        let value = variable.Initializer!.Value
        let numbers = value
            .DescendantTokens()
            .Where(t => t is { RawKind: (int)SyntaxKind.NumericLiteralToken, Value: float or double })
            .ToList()
        where numbers.Count > 0
        let other = value.ReplaceTokens(numbers, (token, _) => Literal(token, factors[numbers.IndexOf(token) % factors.Length]))
        select new Replacement(variable.Identifier.ValueText, other.ToString(), 1);

    private static bool IsAnswered(ExerciseSource exercise, SyntaxNode node) =>
        exercise.Holes.Any(h => h.Answer.IntersectsWith(node.Span));

    // A 0 is another number too.
    private static SyntaxToken Literal(SyntaxToken token, double factor)
    {
        var number = Convert.ToDouble(token.Value, CultureInfo.InvariantCulture);
        var other = number == 0 ? factor : number * factor;
        var suffix = token.Value is float ? "f" : "d";
        return SyntaxFactory.ParseToken(other.ToString("R", CultureInfo.InvariantCulture) + suffix).WithTriviaFrom(token);
    }

    private static IEnumerable<Replacement> SeedsOf(ExerciseSource exercise, int more) =>
        from call in exercise.Root.DescendantNodes().OfType<InvocationExpressionSyntax>()
        where SyntaxNames.Called(call)?.Text == "manual_seed" && !IsAnswered(exercise, call)
        where call.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax { Token.Value: int or long } }]
        let seed = Convert.ToInt64(
            ((LiteralExpressionSyntax)call.ArgumentList.Arguments[0].Expression).Token.Value,
            CultureInfo.InvariantCulture
        )
        select new Replacement(call.ToString(), $"{call.Expression}({seed + more})", 1);
}
