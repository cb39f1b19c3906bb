using System.Collections.Immutable;
using Grader.Judging.Values;

namespace Grader.Judging.Kinds;

/// <summary>A right run that was recorded at every tenth step only, or twice at each.</summary>
internal static class RecordingPace
{
    /// <summary>Steps that must be right at another pace: of fewer that may be chance.</summary>
    private const int Fewest = 3;

    /// <returns>A sentence; null where it was recorded once at each step, or is no right run.</returns>
    public static string? Describe(DescentRun run, DescentRun reference, Closeness closeness)
    {
        bool AreSame(ImmutableArray<ImmutableArray<double>> a, int at, ImmutableArray<ImmutableArray<double>> b, int place) =>
            Enumerable.Range(0, a.Length).All(trace => closeness.Holds(a[trace][at], b[trace][place]));

        bool IsEach(Func<int, int> stepOf) =>
            Enumerable
                .Range(0, run.Steps)
                .All(i => stepOf(i) < reference.Steps && AreSame(run.Traces, i, reference.Traces, stepOf(i)));

        var moves = Math.Min(run.Steps, reference.Steps) >= Fewest && !AreSame(reference.Traces, 0, reference.Traces, 1);
        if (!moves || AreSame(run.Traces, 1, reference.Traces, 1))
        {
            return null;
        }
        var times = run.Steps / reference.Steps;
        if (times > 1 && run.Steps == times * reference.Steps && IsEach(i => i / times))
        {
            return $"Each was recorded {Accumulation.HowOften(times)}.";
        }
        // What converged is the same at any pace.
        if (AreSame(run.Traces, 0, run.Traces, 1))
        {
            return null;
        }
        var paces = PossiblePaces(run.Steps, reference.Steps).Where(p => IsEach(i => p.First + i * p.Pace)).Take(2).ToList();
        return paces is [var (pace, first)] ? $"Recorded was every {OrdinalOf(pace)} step, from step {first + 1} on." : null;
    }

    // So many of all steps are recorded where it is every second, third and so on.
    private static IEnumerable<(int Pace, int First)> PossiblePaces(int recorded, int all) =>
        from pace in Enumerable.Range(2, Math.Max(0, all / (recorded - 1) - 1))
        from first in Enumerable.Range(0, pace)
        where (all - 1 - first) / pace + 1 == recorded
        select (pace, first);

    private static string OrdinalOf(int n) =>
        (n, n % 100, n % 10) switch
        {
            (2, _, _) => "second",
            (3, _, _) => "third",
            (_, not 11, 1) => $"{n}st",
            (_, not 12, 2) => $"{n}nd",
            (_, not 13, 3) => $"{n}rd",
            _ => $"{n}th",
        };
}
