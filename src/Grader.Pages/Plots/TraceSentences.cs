using System.Collections.Immutable;
using Grader.Pages.Rendering;
using Grader.Results;
using Grader.Words;

namespace Grader.Pages.Plots;

/// <summary>What there is to see in the picture of a trace, and what is not in it.</summary>
internal static class TraceSentences
{
    public const string OnLogScale = "The scale is logarithmic: each line upwards is so many times the one below.";

    public static ImmutableArray<string> On(
        string name,
        ImmutableArray<(double Step, double Value)> own,
        ImmutableArray<(double Step, double Value)> reference,
        TrainingReport training
    ) =>
        [
            Course("Yours", own, training.Own, name),
            .. OnGaps("yours", own),
            Course("The exercise's own solution", reference, training.Reference, name),
            .. OnGaps("the solution's", reference),
            .. OnDifference(name, training, own, reference),
        ];

    private static string Course(
        string whose,
        ImmutableArray<(double Step, double Value)> points,
        RecordedRun run,
        string name
    ) =>
        points switch
        {
            [] => $"{whose}: nothing was recorded.",
            [var only] => $"{whose} has one value, {Numbers.Shown(only.Value)}.",
            [var first, .., var last] => $"{whose} goes from {Numbers.Shown(first.Value)} to {Numbers.Shown(last.Value)} in "
                + $"{Plural.Counted(run.Steps, "step")}{OnThinning(points, run, name)}.",
        };

    private static string OnThinning(ImmutableArray<(double Step, double Value)> points, RecordedRun run, string name) =>
        TracePicture.HasBand(run, name) ? OnBand(run, name)
        : points.Length < run.Steps ? $", of which {points.Length} are drawn: those at which something is highest or lowest"
        : "";

    private static string OnBand(RecordedRun run, string name)
    {
        var band = run.Traces.First(t => t.Name == name).Band!;
        var each = (run.Steps + run.Stretches!.Value.Length - 1) / run.Stretches.Value.Length;
        var (low, high) = (band.Lows.Where(double.IsFinite), band.Highs.Where(double.IsFinite));
        return $", to and fro between {Numbers.Shown(low.DefaultIfEmpty(double.NaN).Min())} and "
            + $"{Numbers.Shown(high.DefaultIfEmpty(double.NaN).Max())}: the band reaches from the lowest to the highest of every "
            + Plural.Counted(each, "step");
    }

    private static IEnumerable<string> OnGaps(string whose, ImmutableArray<(double Step, double Value)> points)
    {
        var odd = points.Where(p => !double.IsFinite(p.Value)).ToList();
        if (odd.Count == 0 || points.Length < 2)
        {
            yield break;
        }
        var first = odd[0];
        var isForGood = points.Count(p => p.Step >= first.Step) == odd.Count;
        yield return isForGood
            ? $"From step {first.Step} on {whose} is {Numbers.Shown(first.Value)}: there is nothing to draw."
            : $"In {odd.Count} of the steps that are kept, first in step {first.Step}, {whose} is {Numbers.Shown(first.Value)}: "
                + "the line has a gap there.";
    }

    private static IEnumerable<string> OnDifference(
        string name,
        TrainingReport training,
        ImmutableArray<(double Step, double Value)> own,
        ImmutableArray<(double Step, double Value)> reference
    )
    {
        if (training.FirstDifference is not { } step)
        {
            yield break;
        }
        var mine = own.Where(p => p.Step == step).Select(p => (double?)p.Value).FirstOrDefault();
        var theirs = reference.Where(p => p.Step == step).Select(p => (double?)p.Value).FirstOrDefault();
        yield return mine is { } seen && theirs is { } right && !seen.Equals(right)
            ? $"Step {step} is the first that differs: there {name} is {Numbers.Shown(seen)} and not {Numbers.Shown(right)}."
            : $"Step {step} is the first in which something differs.";
    }
}
