using System.Collections.Immutable;

namespace Grader.Judging;

/// <summary>Which of many steps to keep, so that a plot of them looks as a plot of all would: no spike is lost.</summary>
public static class ThinnedSteps
{
    /// <summary>So many are all kept; of more, about so many are, or twice as many where numbers come and go.</summary>
    public const int Enough = 200;

    // Whatever a training does, it does most of it here: it falls, or it runs away.
    private const int Beginning = Enough / 2;

    /// <param name="traces">Each with a number for every step. Where one is shorter, the rest is no number.</param>
    /// <param name="wanted">Steps to keep in any case; those that are none are left out.</param>
    /// <returns>Counted from 0, ascending. The first hundred, the last, and of every stretch of steps, for each trace, where it
    /// is lowest, where it is highest, and where it first and last stops being finite or becomes it again.</returns>
    public static ImmutableArray<int> Choose(ImmutableArray<ImmutableArray<double>> traces, params IEnumerable<int> wanted)
    {
        var steps = traces.Select(t => t.Length).DefaultIfEmpty().Max();
        if (steps <= Enough)
        {
            return [.. Enumerable.Range(0, steps)];
        }
        var kept = new SortedSet<int>(wanted.Where(s => 0 <= s && s < steps)) { steps - 1 };
        kept.UnionWith(Enumerable.Range(0, Beginning));
        var stretches = Math.Max(1, (Enough - Beginning) / (2 * traces.Length));
        for (var i = 0; i < stretches; i++)
        {
            var (from, to) = (StartOf(i), StartOf(i + 1));
            foreach (var trace in traces)
            {
                kept.UnionWith(ExtremesIn(trace, from, to));
                kept.UnionWith(EdgesIn(trace, from, to));
            }
        }
        return [.. kept];

        int StartOf(int stretch) => Beginning + (int)((long)(steps - Beginning) * stretch / stretches);
    }

    private static IEnumerable<int> ExtremesIn(ImmutableArray<double> trace, int from, int to)
    {
        var (lowest, highest) = (-1, -1);
        for (var step = from; step < Math.Min(to, trace.Length); step++)
        {
            if (double.IsFinite(trace[step]))
            {
                lowest = lowest < 0 || trace[step] < trace[lowest] ? step : lowest;
                highest = highest < 0 || trace[step] > trace[highest] ? step : highest;
            }
        }
        return lowest < 0 ? [] : [lowest, highest];
    }

    private static IEnumerable<int> EdgesIn(ImmutableArray<double> trace, int from, int to)
    {
        var edges = Enumerable
            .Range(from, to - from)
            .Where(step => step > 0 && KindOf(trace, step) != KindOf(trace, step - 1))
            .ToList();
        return edges is [var first, .., var last] ? [first - 1, first, last - 1, last]
            : edges is [var only] ? [only - 1, only]
            : [];
    }

    // A number, an infinity on one side or the other, or none.
    private static int KindOf(ImmutableArray<double> trace, int step)
    {
        var value = step < trace.Length ? trace[step] : double.NaN;
        return double.IsFinite(value) ? 0
            : double.IsNaN(value) ? 2
            : Math.Sign(value);
    }
}
