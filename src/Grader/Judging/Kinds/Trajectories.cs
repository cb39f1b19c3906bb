using Grader.Judging.Values;
using Grader.Protocol;
using Grader.Words;

namespace Grader.Judging.Kinds;

/// <summary>A student's training run beside the reference's, step by step.</summary>
internal sealed record Trajectories(Expectation.Trajectory Trajectory) : CheckKind
{
    private Closeness Closeness => new(Trajectory.Rtol, Trajectory.Atol);

    /// <returns>Sentences that name the first step that differs, and the rule that was broken where it can be told; null where
    /// none differs.</returns>
    public override Fault? FindFault(Observation seen, Observation expected)
    {
        if (Wording.FaultOfNoValue(seen) is { } none)
        {
            return none;
        }
        var reference = DescentRun.Of(expected, Trajectory)!;
        if (seen is not Observation.List { Items: [_, var ends, .. var traces] } || traces.Length != Trajectory.Traces.Length)
        {
            return Wording.OtherThan(seen, "what was recorded at every step");
        }
        var recorded = traces.Select(t => Series.Of(t)).ToList();
        if (recorded.FindIndex(t => t is null) is var odd and >= 0)
        {
            return Wording.OtherThan(traces[odd], "a list of numbers").PrefixedWith($"{Trajectory.Traces[odd]}: ");
        }
        var run = reference with { End = DescentRun.EndOf(ends), Traces = [.. recorded.Select(t => t!.Value)] };
        return run.Steps == 0
            ? "Nothing was recorded."
            : UnevenLists(run)
                ?? OtherPace(run, reference)
                ?? FirstDifference(run, reference)
                ?? OtherLength(run, reference)
                ?? OtherEnd(run, reference);
    }

    // A list can be right without any parameter that ever moved.
    private string? OtherEnd(DescentRun run, DescentRun reference)
    {
        if (reference.End.Length != run.Parameters || reference.End.IsEmpty)
        {
            return null;
        }
        var last = run.ParametersAfter(run.Steps - 1);
        var at = Enumerable
            .Range(0, run.Parameters)
            .FirstOrDefault(
                i => i >= run.End.Length || (double.IsFinite(reference.End[i]) && !Closeness.Holds(run.End[i], last[i])),
                -1
            );
        if (at < 0)
        {
            return null;
        }
        if (at >= run.End.Length)
        {
            return "The parameters at the end are not numbers.";
        }
        var (end, recorded) = Numerals.TellApart(run.End[at], last[at]);
        return $"At the end {Trajectory.Traces[^run.Parameters..][at]} is {end}, but {recorded} was recorded last.";
    }

    public override string? FindDefect(Observation? reference) =>
        Defects.FindIn(Closeness, reference)
        ?? DescentRun.Of(reference!, Trajectory) switch
        {
            null => $"The probe must give the learning rate, the {Trajectory.Parameters} parameters before the first step, "
                + $"and {Trajectory.Traces.Length} lists of numbers ({string.Join(", ", Trajectory.Traces)}).",
            var run when run.Steps == 0 || run.Traces.Any(t => t.Length != run.Steps) =>
                "The reference must record as many numbers of each, and at least one.",
            _ => null,
        };

    private Fault? UnevenLists(DescentRun run)
    {
        var counts = run.Traces.Select(t => t.Length).ToList();
        return counts.Distinct().Count() == 1
            ? null
            : new(
                "Each step records one of each, but there are "
                    + $"{string.Join(", ", counts.Zip(Trajectory.Traces, (n, name) => $"{n} of {name}"))}.",
                "Each step records one of each, but one list is longer than another."
            );
    }

    private string? FirstDifference(DescentRun run, DescentRun reference)
    {
        if (RunDifference.FindFirst(run, reference, Closeness) is not var (step, t))
        {
            return null;
        }
        var (seen, expected) = Numerals.TellApart(run.Traces[t][step], reference.Traces[t][step]);
        var rule =
            StepRules.ExplainRecorded(run, reference, t, step, Trajectory)
            ?? StepRules.ExplainStep(run, reference, step, Trajectory);
        return $"Step {step + 1}: {Trajectory.Traces[t]} is {seen}; {expected} was "
            + $"expected.{(rule is null ? "" : $" {rule}")}";
    }

    private Fault? OtherLength(DescentRun run, DescentRun reference) =>
        RunDifference.IsInLength(run, reference, Closeness) ? StepCounts(run, reference) : null;

    // The right values at other steps: the second would be told to be wrong, where it came too early or too late.
    private Fault? OtherPace(DescentRun run, DescentRun reference) =>
        RecordingPace.Describe(run, reference, Closeness) is { } pace ? StepCounts(run, reference, $" {pace}") : null;

    private static Fault StepCounts(DescentRun run, DescentRun reference, string rest = "")
    {
        var wanted = $"recorded; {reference.Steps} {Were(reference.Steps)} expected.{rest}";
        return new(
            $"{Plural.Counted(run.Steps, "step")} {Were(run.Steps)} {wanted}",
            $"{(run.Steps < reference.Steps ? "Fewer" : "More")} steps were {wanted}"
        );
    }

    private static string Were(int steps) => Plural.Of(steps, "was", "were");
}
