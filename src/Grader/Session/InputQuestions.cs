using System.Collections.Immutable;
using Grader.Judging;
using Grader.Processes;
using Grader.Protocol;

namespace Grader.Session;

/// <summary>What is asked of a program in one run.</summary>
/// <param name="Input">What the program reads there.</param>
/// <param name="Probes">What is to be known.</param>
/// <param name="Asked">Of <paramref name="Probes"/> what is asked: of several that look at the same, the first.</param>
internal sealed record InputQuestions(Input Input, ImmutableArray<int> Probes, ImmutableArray<int> Asked)
{
    public static InputQuestions Of(Exercise exercise, Input input, ImmutableArray<int> probes) =>
        new(input, probes, [.. probes.DistinctBy(p => QuestionOf(p, exercise))]);

    public RunPart AsPart(Exercise exercise, Sitting sitting)
    {
        var (ask, rehearse) = sitting.OrderProbes(Asked);
        var stride = exercise.Checks.Length;
        var drawn = Probes.Where(p => exercise.Checks[p].IsDrawn);
        var more = Enumerable.Range(1, sitting.MoreSeeds.Length).SelectMany(i => drawn.Select(probe => i * stride + probe));
        return new(Input, [.. ask, .. more], rehearse);
    }

    /// <summary>The run with what was not asked, because something else told it.</summary>
    public ObservedRun Complete(ObservedRun run, Exercise exercise) =>
        run with
        {
            Observations = run.Observations.SetItems(
                from probe in Probes.Except(Asked)
                let told = Asked.First(a => QuestionOf(a, exercise) == QuestionOf(probe, exercise))
                where run.Observations.ContainsKey(told)
                select KeyValuePair.Create(probe, run.Observations[told])
            ),
        };

    private static int QuestionOf(int probe, Exercise exercise) => exercise.Checks[probe].SameAs ?? probe;
}
