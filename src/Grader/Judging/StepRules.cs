using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Judging;

/// <summary>Which rule of gradient descent a step broke, told from where it led. Every step before it was right.</summary>
internal static class StepRules
{
    private const double Tolerance = 1e-2; // of a gradient that is told from the difference of two float32 numbers

    /// <returns>A sentence; null where no rule explains the step.</returns>
    public static string? Broken(Descent run, Descent reference, int step, Expectation.Trajectory trajectory)
    {
        var names = trajectory.Traces[^run.Parameters..];
        var before = reference.Before(step);
        var seen = run.Slope(before, run.After(step));
        var truth = reference.Slope(step);
        if (run.Parameters == 0 || Are(seen, truth) || truth.All(g => g == 0))
        {
            return null;
        }
        // The first that fits speaks: the plainer mistakes come first.
        return seen.All(s => Math.Abs(s) <= Tolerance * truth.Max(Math.Abs)) ? NotMoved(run, reference, step, names)
            : Are(seen, [.. truth.Select(g => -g)]) ? $"{All(names)} went up the slope: the gradient times lr is to be subtracted."
            : step > 0 && Are(seen, Sum(reference, step)) ? "The gradients of the steps before are still in it: they were not reset before backward."
            : step > 0 && Are(seen, reference.Slope(step - 1)) ? "It was made with the gradient of the step before: backward comes before the update."
            : Swapped(run.After(step), seen, reference, step, names) is { } swapped ? swapped
            : Series.Factor(seen, truth, Tolerance) is { } factor ? Scaled(factor, trajectory.Samples)
            : null;
    }

    /// <summary>For what was recorded beside the parameters.</summary>
    public static string? Factor(Descent run, Descent reference, int trace, int step, Expectation.Trajectory trajectory)
    {
        var (seen, truth) = (run.Traces[trace], reference.Traces[trace]);
        var steps = Math.Min(seen.Length, truth.Length);
        return step + 1 < steps && Are(seen[step..(steps - 1)], truth[(step + 1)..steps]) ? $"It is what {trajectory.Traces[trace]} is one step later."
            : step == 0 && Series.Factor([seen[0]], [truth[0]]) is { } factor ? OfLoss(factor, trajectory)
            : null;
    }

    private static string? OfLoss(double factor, Expectation.Trajectory trajectory) =>
        trajectory.Samples > 1 && Factors.IsNear(factor, trajectory.Samples) ? $"It is {trajectory.Samples} times as large: the mean over the {trajectory.Samples} samples is missing."
        : Factors.IsNear(factor, 2) ? "It is twice as large: is the one half missing?"
        : null;

    private static string NotMoved(Descent run, Descent reference, int step, ImmutableArray<string> names) =>
        step + 1 < Math.Min(run.Steps, reference.Steps) && Are(run.After(step + 1), reference.After(step))
            ? $"{All(names)} recorded before the update; what it is after it was expected."
            : $"{All(names)} did not change in this step.";

    private static ImmutableArray<double> Sum(Descent reference, int step) =>
        [.. Enumerable.Range(0, step + 1).Select(reference.Slope).Aggregate((a, b) => [.. a.Zip(b, (x, y) => x + y)])];

    // Parameters that were moved by another one's numbers; every wrong one must be.
    private static string? Swapped(
        ImmutableArray<double> after, ImmutableArray<double> seen, Descent reference, int step, ImmutableArray<string> names)
    {
        var (expected, truth) = (reference.After(step), reference.Slope(step));
        string? Why(int i, int o) =>
            // The other one's new value, or where the other one would go from there.
            Same(after[i], expected[o]) || Same(after[i], expected[o] - reference.Rate * truth[o])
                ? $"{names[i]} was computed from {names[o]}: it is {names[i]} less lr times its own gradient."
            : Near(seen[i], truth[o], truth) ? $"{names[i]} was moved by the gradient of {names[o]}."
            : null;
        var all = Enumerable.Range(0, names.Length);
        var reasons = all.Where(i => !Near(seen[i], truth[i], truth))
            .Select(i => all.Where(o => o != i).Select(o => Why(i, o)).FirstOrDefault(r => r is not null)).ToList();
        return reasons.Contains(null) ? null : string.Join(' ', reasons);
    }

    private static string? Scaled(double factor, int samples) =>
        samples > 1 && Factors.IsNear(factor, samples) ? $"The step is {samples} times as large: the mean over the {samples} samples is missing."
        : Factors.Worded(factor) is { } worded ? $"The step is {worded}."
        : null;

    private static string All(ImmutableArray<string> names) =>
        names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";

    private static bool Are(ImmutableArray<double> seen, ImmutableArray<double> expected) =>
        seen.Length == expected.Length && Enumerable.Range(0, seen.Length).All(i => Near(seen[i], expected[i], expected));

    private static bool Near(double seen, double expected, ImmutableArray<double> scale) =>
        Math.Abs(seen - expected) <= Tolerance * scale.Max(Math.Abs);

    private static bool Same(double seen, double expected) => Math.Abs(seen - expected) <= 1e-5 * Math.Max(1e-2, Math.Abs(expected));
}
