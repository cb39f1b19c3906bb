using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Judging.Kinds;

/// <summary>The first place where a training run is not the reference's.</summary>
/// <param name="Step">Counted from 0.</param>
/// <param name="Trace">By its place among the traces.</param>
internal sealed record RunDifference(int Step, int Trace)
{
    /// <summary>Null where none of the steps that both have differs.</summary>
    public static RunDifference? FindFirst(DescentRun run, DescentRun reference, Closeness closeness)
    {
        for (var step = 0; step < Math.Min(run.Steps, reference.Steps); step++)
        {
            for (var t = 0; t < reference.Traces.Length; t++)
            {
                var expected = step < reference.Traces[t].Length ? reference.Traces[t][step] : double.NaN;
                if (!double.IsFinite(expected))
                {
                    return null; // from here on the reference diverges too, and rounding decides
                }
                if (step >= run.Traces[t].Length || !closeness.Holds(run.Traces[t][step], expected))
                {
                    return new(step, t);
                }
            }
        }
        return null;
    }

    /// <summary>Whether one of the two goes on where the other has come to its end.</summary>
    /// <remarks>Rounding may decide in which of the last steps a converged run stops: what follows is the same state
    /// again.</remarks>
    public static bool IsInLength(DescentRun run, DescentRun reference, Closeness closeness)
    {
        var (longer, steps) = run.Steps > reference.Steps ? (run, reference.Steps) : (reference, run.Steps);
        return !longer.Traces.All(t => t.Skip(steps).All(v => closeness.Holds(v, t[steps - 1])));
    }

    /// <summary>The first step that is another one, or that only one of them has; null where there is none.</summary>
    /// <param name="run">Of at least one step, as is the reference. Its lists may be of several lengths.</param>
    public static int? FindFirstStep(DescentRun run, DescentRun reference, Expectation.Trajectory trajectory)
    {
        var closeness = new Closeness(trajectory.Rtol, trajectory.Atol);
        return FindFirst(run, reference, closeness)?.Step
            ?? (IsInLength(run, reference, closeness) ? Math.Min(run.Steps, reference.Steps) : null);
    }
}
