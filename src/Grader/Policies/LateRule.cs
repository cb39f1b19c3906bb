using Grader.Results;
using Grader.Words;

namespace Grader.Policies;

/// <summary>What it costs to hand in late.</summary>
/// <param name="PercentPerDay">Of the exercise's points, for each day that has begun: 0 to 100.</param>
/// <param name="LastDay">How many days late still count for something, 0 or more; null for any number.</param>
public sealed record LateRule(double PercentPerDay = 0, int? LastDay = null)
{
    /// <param name="days">1 or more.</param>
    /// <param name="score">0 to <paramref name="max"/>.</param>
    /// <param name="max">Points that the exercise has.</param>
    public Lateness Judge(int days, double score, double max)
    {
        var costs = days > LastDay ? score : PointSum.Of([PercentPerDay / 100 * max * days]);
        return new(days, Math.Clamp(costs, 0, score));
    }
}
