using System.Collections.Immutable;
using Grader.Words;

namespace Grader.Policies;

/// <summary>What a student's total is over, and how it is rounded.</summary>
public sealed record Term
{
    /// <summary>All exercises that somebody handed in, and no others; nothing is rounded.</summary>
    public static readonly Term HandedIn = new();

    /// <summary>Exercises that count also where nobody handed them in, and the points that each has.</summary>
    public ImmutableSortedDictionary<string, double> Exercises { get; init; } =
        ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal);

    /// <summary>Exercises that count for nothing, also where somebody handed them in, and why: "it is released
    /// 2027-01-01".</summary>
    public ImmutableSortedDictionary<string, string> Ahead { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <inheritdoc cref="CoursePolicy.RoundTo"/>
    public double? RoundTo { get; init; }

    /// <summary>To the nearest step, from the middle between two away from zero; never above what could be had.</summary>
    /// <param name="points">0 to <paramref name="max"/>.</param>
    public double Round(double points, double max) =>
        RoundTo is { } step
            // Points are decimal fractions. In doubles, 0.15 is nearer to 0.1 than to 0.2.
            ? Math.Min(
                max,
                (double)(
                    Math.Round((decimal)PointSum.Of([points]) / (decimal)step, MidpointRounding.AwayFromZero) * (decimal)step
                )
            )
            : points;
}
