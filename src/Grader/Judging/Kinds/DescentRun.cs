using System.Collections.Immutable;
using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Judging.Kinds;

/// <summary>A training run by gradient descent, as it was recorded.</summary>
/// <param name="Start">The parameters before the first step.</param>
/// <param name="End">The parameters as they were at last; none where that is not known.</param>
/// <param name="Traces">What was recorded at every step; the parameters come last.</param>
/// <param name="Parameters">How many of the traces are parameters.</param>
internal sealed record DescentRun(
    double Rate,
    ImmutableArray<double> Start,
    ImmutableArray<double> End,
    ImmutableArray<ImmutableArray<double>> Traces,
    int Parameters
)
{
    public int Steps => Traces.Max(t => t.Length);

    /// <summary>Null where the observation is not one.</summary>
    public static DescentRun? Of(Observation observation, Expectation.Trajectory trajectory) =>
        observation is Observation.List { Items: [var rate, var ends, .. var traces] }
        && Series.SingleNumber(rate) is { } r
        && StartOf(ends) is { } s
        && traces.Select(t => Series.Of(t)).ToList() is var all
        && all.TrueForAll(t => t is not null)
        && all.Count == trajectory.Traces.Length
        && s.Length == trajectory.Parameters
            ? new(r, s, EndOf(ends), [.. all.Select(t => t!.Value)], trajectory.Parameters)
            : null;

    /// <summary>The parameters at last, of an item that has them beside those before the first step; else none.</summary>
    public static ImmutableArray<double> EndOf(Observation ends) =>
        Series.Of(ends) is null && ends is Observation.List { Items: [_, var end] } && Series.Of(end) is { } e ? e : [];

    private static ImmutableArray<double>? StartOf(Observation ends) =>
        Series.Of(ends) ?? (ends is Observation.List { Items: [var start, _] } ? Series.Of(start) : null);

    /// <summary>The parameters as a step finds them.</summary>
    public ImmutableArray<double> ParametersBefore(int step) => step == 0 ? Start : ParametersAfter(step - 1);

    /// <summary>The parameters as a step leaves them.</summary>
    public ImmutableArray<double> ParametersAfter(int step) => [.. Traces[^Parameters..].Select(t => t[step])];

    /// <summary>By how much each parameter went down in a step, in units of the learning rate: the gradient, if all is
    /// well.</summary>
    /// <param name="from">Where the parameters were.</param>
    /// <param name="to">Where they are now.</param>
    public ImmutableArray<double> Slope(ImmutableArray<double> from, ImmutableArray<double> to) =>
        [.. from.Zip(to, (a, b) => (a - b) / Rate)];

    public ImmutableArray<double> Slope(int step) => Slope(ParametersBefore(step), ParametersAfter(step));
}
