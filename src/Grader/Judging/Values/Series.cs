using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Judging.Values;

/// <summary>Observations that are numbers in a row.</summary>
internal static class Series
{
    /// <summary>A list of numbers, a tensor's elements in row-major order, or a single number; null for anything else.</summary>
    public static ImmutableArray<double>? Of(Observation? observation) =>
        observation switch
        {
            Observation.Number { Value: var value } => [value],
            Observation.Tensor { Dtype: not Dtype.Bool } tensor =>
            [
                .. Enumerable.Range(0, tensor.Count()).Select(i => tensor.NumberAt(i)),
            ],
            Observation.List { Items: var items } when items.All(i => SingleNumber(i) is not null) =>
            [
                .. items.Select(i => SingleNumber(i)!.Value),
            ],
            _ => null,
        };

    /// <summary>A number, or a tensor of one element; null for anything else.</summary>
    public static double? SingleNumber(Observation? observation) =>
        observation switch
        {
            Observation.Number { Value: var value } => value,
            Observation.Tensor { Dtype: not Dtype.Bool } tensor when tensor.Count() == 1 => tensor.NumberAt(0),
            _ => null,
        };

    /// <summary>What one row is of another one, where it is the same for all; null where it is not, or where there is nothing to
    /// tell it by.</summary>
    /// <param name="tolerance">Relative.</param>
    public static double? CommonFactor(IReadOnlyList<double> seen, IReadOnlyList<double> of, double tolerance = 1e-3)
    {
        var largest = of.Select(Math.Abs).DefaultIfEmpty().Max();
        if (seen.Count != of.Count || !(largest > 0) || !double.IsFinite(largest))
        {
            return null;
        }
        // By the largest element: the others may be lost in rounding.
        var at = Enumerable.Range(0, of.Count).First(i => Math.Abs(of[i]) == largest);
        var factor = seen[at] / of[at];
        var near = tolerance * Math.Max(1, Math.Abs(factor)) * largest;
        return double.IsFinite(factor) && Enumerable.Range(0, of.Count).All(i => Math.Abs(seen[i] - factor * of[i]) <= near)
            ? factor
            : null;
    }
}
