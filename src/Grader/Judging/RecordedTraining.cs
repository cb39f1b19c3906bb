using System.Collections.Immutable;
using System.Globalization;
using Grader.Judging.Kinds;
using Grader.Judging.Values;
using Grader.Protocol;
using Grader.Results;

namespace Grader.Judging;

/// <summary>What a file as it stands recorded of its training, beside what the reference does with the same numbers. Nothing is
/// run for it.</summary>
public static class RecordedTraining
{
    /// <summary>Of an exercise in which any way of training is right, only the loss is recorded.</summary>
    private static readonly Expectation.Trajectory _lossAlone = new(["loss"], 0, 1, 1e-3, 1e-6);

    /// <summary>Null where the exercise has no training that is recorded step by step, or the file recorded nothing that could
    /// be drawn.</summary>
    /// <param name="underOwnRate">What the reference did with the rate that the file ended with, by number of the check; nothing
    /// where that is not known.</param>
    public static TrainingReport? FindIn(Evidence evidence, ImmutableDictionary<int, Observation>? underOwnRate = null)
    {
        var checks = evidence.Exercise.Checks.Index().ToList();
        var trainings = checks.Exists(c => c.Item.Expectation is Expectation.Trajectory)
            ? checks.Select(c => (c.Index, c.Item.Expectation as Expectation.Trajectory))
            : checks.Select(c => (c.Index, Trajectory: c.Item.Expectation is Expectation.Converges ? _lossAlone : null));
        return trainings
            .Select(t => t.Item2 is null ? null : Compare(evidence, t.Index, t.Item2, underOwnRate?.GetValueOrDefault(t.Index)))
            .FirstOrDefault(t => t is not null);
    }

    private static TrainingReport? Compare(
        Evidence evidence,
        int check,
        Expectation.Trajectory trajectory,
        Observation? underOwnRate
    )
    {
        if (
            RunIn(ObservationIn(evidence.InFile, evidence.Exercise, check), trajectory) is not { } own
            || ReferencesIn(evidence, check).Append(underOwnRate).Select(o => RunIn(o, trajectory)).OfType<DescentRun>().ToList()
                is not [_, ..] references
        )
        {
            return null;
        }
        var reference = ChooseReference(own, references, trajectory);
        var first = RunDifference.FindFirstStep(own, reference, trajectory);
        var isSame = own.Rate == reference.Rate;
        return new(
            Thin(own, trajectory, first),
            Thin(reference, trajectory, first),
            first + 1,
            isSame ? RateOf(own) : null,
            LargestRateIn(evidence)
        )
        {
            OwnRate = isSame ? null : RateOf(own),
            ReferenceRate = isSame ? null : RateOf(reference),
        };
    }

    // With its own rate; where that changes on the way, the one that it goes along with for longer.
    private static DescentRun ChooseReference(DescentRun own, List<DescentRun> references, Expectation.Trajectory trajectory) =>
        references
            .Where((r, i) => i == 0 || r.Rate == own.Rate)
            .OrderByDescending(r => RunDifference.FindFirstStep(own, r, trajectory) ?? int.MaxValue)
            .ThenByDescending(r => r.Rate == own.Rate)
            .First();

    private static double? RateOf(DescentRun run) => double.IsFinite(run.Rate) ? Shortest(run.Rate) : null;

    private static DescentRun? RunIn(Observation? seen, Expectation.Trajectory trajectory) =>
        seen is null || trajectory.Traces.IsEmpty ? null
        : (ReferenceEquals(trajectory, _lossAlone) ? LossesIn(seen) : DescentRun.Of(seen, trajectory)) is { Steps: > 0 } run ? run
        : null;

    // Of what CheckConverges looks at.
    private static DescentRun? LossesIn(Observation seen) =>
        seen is Observation.List { Items: [var losses, .., var rate, _] } && Series.Of(losses) is { } series
            ? new(Series.SingleNumber(rate) ?? double.NaN, [], [], [series], 0)
            : null;

    // Under the numbers that are right, and then under each that is not: those that have the reference run away, say.
    private static IEnumerable<Observation?> ReferencesIn(Evidence evidence, int check) =>
        evidence
            .Exercise.Holes.Where(h => h.FreeChoice)
            .Select(h => ObservationIn(evidence.Alone.GetValueOrDefault(h.Id), evidence.Exercise, check))
            .Prepend(evidence.Reference.GetValueOrDefault(check));

    private static Observation? ObservationIn(ProgramOutcome? attempt, Exercise exercise, int check) =>
        (attempt as ProgramOutcome.Ran)?.RunFor(exercise.Checks[check])?.Observations.GetValueOrDefault(check);

    private static RecordedRun Thin(DescentRun run, Expectation.Trajectory trajectory, int? first)
    {
        var kept = first is { } step ? ThinnedSteps.Choose(run.Traces, step - 1, step) : ThinnedSteps.Choose(run.Traces);
        var starts = kept.Length < run.Steps ? TraceBand.StartsIn(run.Steps) : [];
        var traces = trajectory.Traces.Zip(run.Traces, (name, trace) => Thin(name, trace, kept, starts)).ToImmutableArray();
        return new(run.Steps, [.. kept.Select(s => s + 1)], traces)
        {
            Stretches = traces.Any(t => t.Band is not null) ? [.. starts.Select(s => s + 1)] : null,
        };
    }

    private static RecordedTrace Thin(
        string name,
        ImmutableArray<double> trace,
        ImmutableArray<int> kept,
        ImmutableArray<int> starts
    )
    {
        var values = kept.Select(s => s < trace.Length ? Shortest(trace[s]) : double.NaN);
        var thinned = new RecordedTrace(name, [.. values]);
        if (starts.IsEmpty || !TraceBand.IsNeededFor(trace, kept))
        {
            return thinned;
        }
        var (lows, highs) = TraceBand.Of(trace, starts);
        return thinned with { Band = new([.. lows.Select(Shortest)], [.. highs.Select(Shortest)]) };
    }

    // The last item of what CheckConverges looks at.
    private static double? LargestRateIn(Evidence evidence) =>
        evidence
            .Exercise.Checks.Index()
            .Where(c => c.Item.Expectation is Expectation.Converges)
            .Select(c =>
                evidence.Reference.GetValueOrDefault(c.Index) is Observation.List { Items: [.., var limit] }
                    ? Series.SingleNumber(limit)
                    : null
            )
            .Where(limit => limit is { } number && double.IsFinite(number))
            .Select(limit => (double?)Shortest(limit!.Value))
            .FirstOrDefault();

    // What was a float has the digits of a float: 0.1, not 0.10000000149011612.
    private static double Shortest(double value) =>
        double.IsFinite(value) && (float)value == value
            ? double.Parse(((float)value).ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            : value;
}
