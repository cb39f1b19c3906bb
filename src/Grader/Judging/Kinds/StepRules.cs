using System.Collections.Immutable;
using Grader.Judging.Values;
using Grader.Protocol;
using Grader.Words;

namespace Grader.Judging.Kinds;

/// <summary>Which rule of gradient descent a step broke, told from where it led. Every step before it was right.</summary>
internal static class StepRules
{
    private const double MostTimes = 10.5; // a larger factor is hardly anybody's slip
    private const double AtRest = 1e-2; // of the slope at the beginning
    private const double Tolerance = 1e-2; // of a gradient that is told from the difference of two float32 numbers

    /// <returns>Sentences; null where there is a wrong parameter that no rule explains, or none is wrong.</returns>
    public static string? ExplainStep(DescentRun run, DescentRun reference, int step, Expectation.Trajectory trajectory)
    {
        var names = trajectory.Traces[^run.Parameters..];
        var seen = run.Parameters == 0 ? [] : run.Slope(reference.ParametersBefore(step), run.ParametersAfter(step));
        var truth = run.Parameters == 0 ? [] : reference.Slope(step);
        var wrong = Enumerable.Range(0, names.Length).Where(i => !IsWithinTolerance(seen[i], truth[i], truth)).ToList();
        if (wrong.Count == 0 || truth.All(g => g == 0))
        {
            return null;
        }
        if (HaveEndedRight(run, reference, wrong) && ExplainRecord(run, reference, step, wrong, names) is { } record)
        {
            return record;
        }
        var rules = wrong.Select(i => (Name: names[i], Rule: RuleBrokenBy(i, run, reference, step, names))).ToList();
        if (rules.Exists(r => r.Rule is null))
        {
            return Series.CommonFactor([.. wrong.Select(i => seen[i])], [.. wrong.Select(i => truth[i])], Tolerance) is { } factor
                ? ExplainFactor(factor, trajectory.Samples, run.Rate, alone: wrong.Count == 1)
                : null;
        }
        return string.Join(' ', rules.GroupBy(r => r.Rule, r => r.Name).Select(g => $"{Listed.Of([.. g])} {g.Key}"));
    }

    // The parameters came where they are to come: only what was recorded of them is something else.
    private static bool HaveEndedRight(DescentRun run, DescentRun reference, List<int> wrong) =>
        run.End.Length == run.Parameters
        && reference.End.Length == run.Parameters
        && wrong.TrueForAll(i => IsSame(run.End[i], reference.End[i]));

    private static string? ExplainRecord(
        DescentRun run,
        DescentRun reference,
        int step,
        List<int> wrong,
        ImmutableArray<string> names
    )
    {
        var after = run.ParametersAfter(step);
        var before = reference.ParametersBefore(step);
        var isBefore = wrong.TrueForAll(i => HasStayed(after[i], before[i]));
        var others = wrong.ConvertAll(i =>
            Others(names, i).Where(o => IsSame(after[i], reference.ParametersAfter(step)[o])).ToList()
        );
        return isBefore ? $"{Listed.Of([.. wrong.Select(i => names[i])])} was recorded before the update."
            : others.TrueForAll(o => o is [_])
                ? string.Join(' ', wrong.Zip(others, (i, o) => $"{names[i]} got the value of {names[o[0]]}."))
            // Where training has come to rest, any steps lead there.
            : reference.Slope(reference.Steps - 1).Max(Math.Abs) < AtRest * reference.Slope(0).Max(Math.Abs) ? null
            : $"What was recorded is not {Listed.Of([.. wrong.Select(i => names[i])])}: at the end "
                + "of the training the parameters are right.";
    }

    /// <summary>For what was recorded beside the parameters; null for these.</summary>
    public static string? ExplainRecorded(
        DescentRun run,
        DescentRun reference,
        int trace,
        int step,
        Expectation.Trajectory trajectory
    )
    {
        if (trace >= run.Traces.Length - run.Parameters)
        {
            return null;
        }
        var (seen, truth) = (run.Traces[trace], reference.Traces[trace]);
        var steps = Math.Min(seen.Length, truth.Length);
        if (step + 1 < steps && AreWithinTolerance(seen[step..(steps - 1)], truth[(step + 1)..steps]))
        {
            return $"It is what {trajectory.Traces[trace]} is one step later.";
        }
        var factor = step == 0 ? Series.CommonFactor([seen[0]], [truth[0]]) : null;
        return factor is null ? null : ExplainLoss(factor.Value, trajectory.Samples);
    }

    // What befell one parameter, as the rest of a sentence; the plainer mistakes come first.
    private static string? RuleBrokenBy(int i, DescentRun run, DescentRun reference, int step, ImmutableArray<string> names)
    {
        var (after, expected) = (run.ParametersAfter(step), reference.ParametersAfter(step));
        var truth = reference.Slope(step);
        var seen = run.Slope(reference.ParametersBefore(step), after)[i];
        bool Is(double gradient) => IsWithinTolerance(seen, gradient, truth);
        return HasStayed(after[i], reference.ParametersBefore(step)[i]) ? NotMoved(i, run, reference, step)
            : Is(-truth[i]) ? "went up the slope: the gradient times lr is to be subtracted."
            : step > 0 && Is(Enumerable.Range(0, step + 1).Sum(s => reference.Slope(s)[i]))
                ? "moved by the gradients of the steps before too: they were not reset before backward."
            : step > 0 && Is(reference.Slope(step - 1)[i])
                ? "moved by the gradient of the step before: backward comes before the update."
            : Others(names, i).Select(OfOther).FirstOrDefault(r => r is not null);

        string? OfOther(int other) =>
            IsSame(after[i], expected[other]) ? $"got the value of {names[other]}."
            : IsSame(after[i], expected[other] - reference.Rate * truth[other])
                ? $"became {names[other]} less lr times the gradient of {names[other]}."
            : Is(truth[other]) ? $"moved by the gradient of {names[other]}."
            : null;
    }

    private static IEnumerable<int> Others(ImmutableArray<string> names, int i) =>
        Enumerable.Range(0, names.Length).Where(other => other != i);

    private static string NotMoved(int i, DescentRun run, DescentRun reference, int step) =>
        step + 1 < Math.Min(run.Steps, reference.Steps)
        && IsSame(run.ParametersAfter(step + 1)[i], reference.ParametersAfter(step)[i])
            ? "came one step late: recorded before the update, or moved before this step's backward."
            : "did not change in this step.";

    private static string? ExplainLoss(double factor, int samples) =>
        samples > 1 && Factors.IsNear(factor, samples)
            ? $"It is {samples} times as large: the mean over the {samples} samples is missing."
        : Factors.IsNear(factor, 2) || Factors.IsNear(factor, 0.5) ? $"It is {Factors.InWords(factor)}."
        : null;

    // One number is always some multiple of another: of one parameter only the likely factors tell anything.
    private static string? ExplainFactor(double factor, int samples, double rate, bool alone)
    {
        if (samples > 1 && Factors.IsNear(factor, samples))
        {
            return $"The step is {samples} times as large: the mean over the {samples} samples is missing.";
        }
        if (Factors.IsNear(factor, 1 / rate) && factor > MostTimes)
        {
            return $"The step is {Factors.InWords(factor) ?? "as large as the gradient"}: the learning rate is not in it.";
        }
        var isLikely = (!alone && Math.Abs(factor) < MostTimes) || Factors.IsNear(factor, 2) || Factors.IsNear(factor, 0.5);
        return isLikely && Factors.InWords(factor) is { } worded ? $"The step is {worded}." : null;
    }

    private static bool AreWithinTolerance(ImmutableArray<double> seen, ImmutableArray<double> expected) =>
        seen.Length == expected.Length
        && Enumerable.Range(0, seen.Length).All(i => IsWithinTolerance(seen[i], expected[i], expected));

    private static bool IsWithinTolerance(double seen, double expected, ImmutableArray<double> scale) =>
        Math.Abs(seen - expected) <= Tolerance * scale.Max(Math.Abs);

    // But for rounding in float32.
    private static bool HasStayed(double after, double before) => Math.Abs(after - before) <= 1e-7 * Math.Abs(before);

    private static bool IsSame(double seen, double expected) =>
        Math.Abs(seen - expected) <= 1e-5 * Math.Max(1e-2, Math.Abs(expected));
}
