using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.LikelySlips;

/// <summary>A place where a student's code is not the reference's, as small as it can be.</summary>
/// <param name="Right">The reference's; null where the student has something more.</param>
/// <param name="Own">The student's; null where something is missing.</param>
/// <param name="Around">What it is a part of, in the student's code; null for all of it.</param>
internal sealed record PieceDifference(Piece? Right, Piece? Own, Piece? Around)
{
    /// <summary>None where both say the same.</summary>
    public static ImmutableArray<PieceDifference> Between(Piece right, Piece own) => [.. Between(right, own, null)];

    private static IEnumerable<PieceDifference> Between(Piece right, Piece own, Piece? around) =>
        right.Says(own) ? []
        : right.Kind != own.Kind
        || right.IsName
        || CalleeOf(right) != CalleeOf(own)
        || right.Parts.Length != own.Parts.Length && !right.IsList
        || own.Surrounds(right)
            ? [new(right, own, around)]
        : right.IsOfStatements || right.Parts.Length != own.Parts.Length ? OfLists(right.Parts, own.Parts, own)
        : right.Parts.Zip(own.Parts).SelectMany(p => Between(p.First, p.Second, own)).ToList() is var inner
        && own.Node is ExpressionSyntax
        && inner.Count > 1
        && !(inner is [var one, var other] && one.IsExchangedWith(other))
        && !AreOneForMany(inner)
            ? [new(right, own, around)]
        : inner;

    private static string? CalleeOf(Piece piece) =>
        piece.Node is InvocationExpressionSyntax call ? SyntaxNames.Called(call)?.Text : null;

    /// <summary>The same stands in the places of names.</summary>
    public static bool AreOneForMany(IReadOnlyList<PieceDifference> several) =>
        several.Count > 1
        && several.All(d => d is { Right.IsName: true, Own: not null })
        && several.Select(d => d.Own!.Outline).Distinct().Count() == 1;

    /// <summary>Each has what belongs into the place of the other.</summary>
    public bool IsExchangedWith(PieceDifference other) =>
        Right is not null && Own is not null && other.Own?.Says(Right) is true && other.Right?.Says(Own) is true;

    // Between parts that both have, each part has its like in the other list, or there are some too many or too few.
    private static IEnumerable<PieceDifference> OfLists(ImmutableArray<Piece> right, ImmutableArray<Piece> own, Piece around)
    {
        var common = LongestCommon(right, own);
        var (r, o) = (0, 0);
        foreach (var (nextRight, nextOwn) in common.Append((right.Length, own.Length)))
        {
            foreach (var difference in OfRest(right[r..nextRight], own[o..nextOwn], around))
            {
                yield return difference;
            }
            (r, o) = (nextRight + 1, nextOwn + 1);
        }
    }

    private static IEnumerable<PieceDifference> OfRest(
        ImmutableArray<Piece> missing,
        ImmutableArray<Piece> added,
        Piece around
    ) =>
        added is [var only] && only.Parts.FirstOrDefault(p => p.IsOfStatements && p.IsRowOf(missing)) is { } inner
            ? [new(inner, only, around)]
        : missing.Length == added.Length ? missing.Zip(added).SelectMany(p => Between(p.First, p.Second, around))
        : missing
            .Select(p => new PieceDifference(p, null, around))
            .Concat(added.Select(p => new PieceDifference(null, p, around)));

    // Places of the longest row of parts that both lists have.
    private static List<(int Right, int Own)> LongestCommon(ImmutableArray<Piece> right, ImmutableArray<Piece> own)
    {
        var longest = new int[right.Length + 1, own.Length + 1];
        for (var i = right.Length - 1; i >= 0; i--)
        {
            for (var j = own.Length - 1; j >= 0; j--)
            {
                longest[i, j] = right[i].Says(own[j])
                    ? longest[i + 1, j + 1] + 1
                    : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }
        var common = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < right.Length && j < own.Length; )
        {
            if (right[i].Says(own[j]))
            {
                common.Add((i++, j++));
            }
            else if (longest[i + 1, j] >= longest[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
        return common;
    }
}
