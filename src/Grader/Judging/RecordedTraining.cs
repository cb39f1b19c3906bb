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
    /// <summary>Null where the exercise has no training that is recorded step by step, or the file recorded nothing that could
    /// be drawn.</summary>
    public static TrainingReport? FindIn(Evidence evidence) =>
        evidence
            .Exercise.Checks.Index()
            .Select(c => c.Item.Expectation is Expectation.Trajectory t ? Compare(evidence, c.Index, t) : null)
            .FirstOrDefault(t => t is not null);

    private static TrainingReport? Compare(Evidence evidence, int check, Expectation.Trajectory trajectory)
    {
        DescentRun? RunIn(Observation? seen) =>
            seen is null || trajectory.Traces.IsEmpty ? null
            : DescentRun.Of(seen, trajectory) is { Steps: > 0 } run ? run
            : null;
        if (
            RunIn(ObservationIn(evidence.InFile, evidence.Exercise, check)) is not { } own
            || ReferencesIn(evidence, check).Select(RunIn).OfType<DescentRun>().ToList() is not [var usual, ..] references
        )
        {
            return null;
        }
        var reference = references.Find(r => r.Rate == own.Rate) ?? usual;
        var first = RunDifference.FindFirstStep(own, reference, trajectory);
        return new(
            Thin(own, trajectory, first),
            Thin(reference, trajectory, first),
            first + 1,
            own.Rate == reference.Rate && double.IsFinite(own.Rate) ? Shortest(own.Rate) : null,
            LargestRateIn(evidence)
        );
    }

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
        return new(
            run.Steps,
            [.. kept.Select(s => s + 1)],
            [
                .. trajectory.Traces.Zip(
                    run.Traces,
                    (name, trace) =>
                        new RecordedTrace(name, [.. kept.Select(s => s < trace.Length ? Shortest(trace[s]) : double.NaN)])
                ),
            ]
        );
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
