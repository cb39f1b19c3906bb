using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Session;

/// <summary>Where two parameters are, before and after training.</summary>
public sealed record TrainingEnds(double StartX, double StartY, double EndX, double EndY);

/// <summary>What is looked at of a landscape: squares around where training leads, so that what is steep looks steep.</summary>
public static class LandscapeGrids
{
    /// <summary>An odd number each way: the one in the middle is where training ends.</summary>
    public const int Columns = 41;

    /// <summary>How far it goes each way where there is no training: far enough for what lies around numbers like 1.</summary>
    private const double Around = 4;

    // Where training begins is well within.
    private const double Margin = 1.25;

    private static readonly ImmutableArray<int> _factors = [1, 4, 16];

    /// <summary>The smallest first: a run that goes astray leads far.</summary>
    public static ImmutableArray<LandscapeGrid> AroundTraining(TrainingEnds ends)
    {
        var way = Math.Max(Math.Abs(ends.EndX - ends.StartX), Math.Abs(ends.EndY - ends.StartY)) * Margin;
        var half = way > 0 && double.IsFinite(way) ? way : Around;
        return [.. _factors.Select(f => AroundPlace(ends.EndX, ends.EndY, f * half))];
    }

    public static LandscapeGrid AroundPlace(double x, double y, double half = Around) =>
        new(x - half, x + half, y - half, y + half, Columns);
}
