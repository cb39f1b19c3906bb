using System.Collections.Immutable;
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
        || right.Parts.Length != own.Parts.Length && !right.IsList
        || own.Surrounds(right)
            ? [new(right, own, around)]
        : right.IsList ? OfLists(right.Parts, own.Parts, own)
        : right.Parts.Zip(own.Parts).SelectMany(p => Between(p.First, p.Second, own)).ToList() is var inner
        && own.Node is ExpressionSyntax
        && inner.Count > 1
        && !(inner is [var one, var other] && one.IsExchangedWith(other))
            ? [new(right, own, around)]
        : inner;

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
            var (missing, added) = (right[r..nextRight], own[o..nextOwn]);
            foreach (
                var difference in missing.Length == added.Length
                    ? missing.Zip(added).SelectMany(p => Between(p.First, p.Second, around))
                    : missing
                        .Select(p => new PieceDifference(p, null, around))
                        .Concat(added.Select(p => new PieceDifference(null, p, around)))
            )
            {
                yield return difference;
            }
            (r, o) = (nextRight + 1, nextOwn + 1);
        }
    }

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
