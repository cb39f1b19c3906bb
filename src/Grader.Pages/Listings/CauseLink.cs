using System.Collections.Immutable;

namespace Grader.Pages.Listings;

/// <summary>A hole that comes out wrong only because another one is: drawn beside the lines between the two.</summary>
/// <param name="From">The block of the one above, as an index.</param>
/// <param name="To">Of the one below.</param>
/// <param name="IsCauseAbove">Whether the one above is the cause.</param>
/// <param name="Lane">Side by side where several are drawn at one height, from 1 on.</param>
internal sealed record CauseLink(int From, int To, bool IsCauseAbove, int Lane)
{
    /// <summary>More lines than these beside the code nobody can follow; in words they are told all the same.</summary>
    public const int Lanes = 3;

    public static ImmutableArray<CauseLink> AllOf(ImmutableArray<ListingBlock> blocks)
    {
        var blockOf = blocks.SelectMany((b, i) => b.Holes.Select(h => (h.Id, i))).DistinctBy(h => h.Id).ToDictionary();
        var links =
            from effect in blocks.SelectMany(b => b.Holes)
            from cause in effect.BecauseOf ?? []
            where blockOf.ContainsKey(cause) && blockOf[cause] != blockOf[effect.Id]
            let at = (Cause: blockOf[cause], Effect: blockOf[effect.Id])
            orderby Math.Abs(at.Cause - at.Effect)
            select at;
        var drawn = ImmutableArray.CreateBuilder<CauseLink>();
        foreach (var (cause, effect) in links)
        {
            var (from, to) = (Math.Min(cause, effect), Math.Max(cause, effect));
            var taken = drawn.Where(l => l.From <= to && from <= l.To).Select(l => l.Lane).ToHashSet();
            var lane = Enumerable.Range(1, Lanes).FirstOrDefault(l => !taken.Contains(l));
            if (lane > 0)
            {
                drawn.Add(new(from, to, cause < effect, lane));
            }
        }
        return drawn.ToImmutable();
    }

    /// <summary>How it is drawn beside a block; null where it is not.</summary>
    public string? ClassAt(int block) =>
        block < From || block > To
            ? null
            : $"lane lane-{Lane} "
                + (
                    block == From ? (IsCauseAbove ? "begins cause" : "begins effect")
                    : block == To ? (IsCauseAbove ? "ends effect" : "ends cause")
                    : "passes"
                );
}
