using System.Collections.Immutable;
using Grader.Judging.Kinds;
using Grader.Protocol;

namespace Grader.Session;

/// <summary>The way of two parameters through a training that is recorded step by step.</summary>
internal static class TrainingPath
{
    /// <param name="seen">What the reference did, by number of the check.</param>
    /// <returns>Null where no training has just these two parameters, by these names.</returns>
    public static TrainingEnds? FindEnds(Exercise exercise, Landscape over, ImmutableDictionary<int, Observation> seen) =>
        exercise
            .Checks.Index()
            .Select(c =>
                c.Item.Expectation is Expectation.Trajectory { Parameters: 2, Traces: [.., var first, var second] } trajectory
                && seen.GetValueOrDefault(c.Index) is { } observed
                && DescentRun.Of(observed, trajectory) is { Steps: > 0 } run
                && (over.X, over.Y) is var names
                    ? names == (first, second)
                        ? EndsOf(run, 0, 1)
                        : names == (second, first)
                            ? EndsOf(run, 1, 0)
                            : null
                    : null
            )
            .FirstOrDefault(e => e is not null);

    private static TrainingEnds EndsOf(DescentRun run, int x, int y)
    {
        var end = run.ParametersAfter(run.Steps - 1);
        return new(run.Start[x], run.Start[y], end[x], end[y]);
    }
}
