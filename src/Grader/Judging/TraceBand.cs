using System.Collections.Immutable;

namespace Grader.Judging;

/// <summary>Between which values a trace goes to and fro, where more steps are left out than a line through the others tells: of
/// every stretch of the run, the lowest and the highest.</summary>
public static class TraceBand
{
    /// <summary>Each is as narrow in a picture as a line is wide.</summary>
    public const int Stretches = 150;

    // Of the trace's range, and of the value: less nobody sees, on either scale.
    private const double SeenOfRange = 1 / 500.0,
        SeenOfValue = 0.02;

    /// <summary>Where they begin, from 0 on, ascending.</summary>
    /// <param name="steps">At least as many as there are stretches.</param>
    public static ImmutableArray<int> StartsIn(int steps) =>
        [.. Enumerable.Range(0, Stretches).Select(i => (int)((long)steps * i / Stretches))];

    /// <summary>Whether it turns back and forth between steps that are kept.</summary>
    /// <param name="kept">From 0 on, ascending.</param>
    public static bool IsNeededFor(ImmutableArray<double> trace, ImmutableArray<int> kept)
    {
        var finite = trace.Where(double.IsFinite).ToList();
        var least = finite.Count == 0 ? 0 : (finite.Max() / 2 - finite.Min() / 2) * 2 * SeenOfRange;
        return kept.Zip(kept.Skip(1)).Any(k => Turns(trace, k.First, Math.Min(k.Second, trace.Length - 1), least));
    }

    /// <summary>The lowest and the highest finite number of every stretch; NaN where it has none.</summary>
    public static (ImmutableArray<double> Lows, ImmutableArray<double> Highs) Of(
        ImmutableArray<double> trace,
        ImmutableArray<int> starts
    )
    {
        var ends = starts.Skip(1).Append(Math.Max(trace.Length, starts[^1] + 1));
        var finite = starts
            .Zip(ends, (from, to) => trace.Skip(from).Take(to - from).Where(double.IsFinite).DefaultIfEmpty(double.NaN).ToList())
            .ToList();
        return ([.. finite.Select(v => v.Min())], [.. finite.Select(v => v.Max())]);
    }

    // Against the way from one end to the other.
    private static bool Turns(ImmutableArray<double> trace, int from, int to, double least)
    {
        var isFall = to > from && trace[to] < trace[from];
        var furthest = double.NaN;
        for (var step = from; step <= to; step++)
        {
            var value = isFall ? -trace[step] : trace[step];
            if (!double.IsFinite(value))
            {
                furthest = double.NaN;
                continue;
            }
            var back = furthest - value;
            if (back > least || back > SeenOfValue * Math.Abs(value))
            {
                return true;
            }
            furthest = double.IsNaN(furthest) ? value : Math.Max(furthest, value);
        }
        return false;
    }
}
