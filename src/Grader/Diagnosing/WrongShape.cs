using System.Collections.Immutable;
using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Diagnosing;

/// <summary>Too many numbers, too few, or the right ones in one dimension too many: where the values say how it came
/// about.</summary>
internal static class WrongShape
{
    private static readonly Closeness _same = new(1e-4, 1e-6);

    public static string? HintFor(Symptoms symptoms) =>
        symptoms.AnyFailing(sight =>
            TensorsOf(sight) is var (seen, expected) && !seen.Shape.SequenceEqual(expected.Shape)
                ? HintForShapes(sight.Check, seen, expected)
                : null
        );

    private static (Observation.Tensor Seen, Observation.Tensor Expected)? TensorsOf(ObservedCheck sight) =>
        (sight.Check.Expectation, sight.Seen, sight.Expected) switch
        {
            (Expectation.Same, Observation.Tensor s, Observation.Tensor e) when s.Dtype == e.Dtype && e.IsFloating() => (s, e),
            // One number there stands for all points.
            (
                Expectation.Gradient,
                Observation.List { Items: [Observation.Tensor s, ..] },
                Observation.List { Items: [_, Observation.Tensor e, _] }
            ) when s.Count() > 1 && s.IsFloating() => (s, e),
            _ => null,
        };

    private static string? HintForShapes(Check check, Observation.Tensor seen, Observation.Tensor expected)
    {
        var (s, e) = (Series.Of(seen)!.Value, Series.Of(expected)!.Value);
        if (s.Length == e.Length)
        {
            return HintForDimension(seen.Shape, expected.Shape, s, e);
        }
        if (IsOfAllPairs(check, seen.Shape, expected.Shape))
        {
            return "Every number met every other one: a tensor of shape [n, 1] and one of shape [n] make one of shape [n, "
                + "n]. Bring both to the same shape.";
        }
        return s.Length == 1 ? HintForReduced(s[0], e)
            : e.Length == 1 ? HintForNotReduced(check, s, e[0])
            : null;
    }

    private static bool IsOfAllPairs(Check check, ImmutableArray<long> seen, ImmutableArray<long> expected) =>
        seen is [var rows, var columns] && rows == columns && rows == (expected is [var n] ? n : SampleCounts.Drawn(check));

    private static string? HintForDimension(
        ImmutableArray<long> seen,
        ImmutableArray<long> expected,
        ImmutableArray<double> s,
        ImmutableArray<double> e
    ) =>
        seen.Length == expected.Length
        || !seen.Where(n => n != 1).SequenceEqual(expected.Where(n => n != 1))
        || !s.Zip(e).All(p => _same.Holds(p.First, p.Second))
            ? null
            : "The numbers are right, but a dimension of extent 1 is "
                + $"{(seen.Length > expected.Length ? "too many" : "missing")}.";

    private static string? HintForReduced(double seen, ImmutableArray<double> expected) =>
        expected.IsEmpty ? null
        : _same.Holds(seen, expected.Average())
            ? "It is the mean of the numbers that were expected. Leave them as they are: one for each sample."
        : _same.Holds(seen, expected.Sum())
            ? "It is the sum of the numbers that were expected. Leave them as they are: one for each sample."
        : null;

    private static string? HintForNotReduced(Check check, ImmutableArray<double> seen, double expected) =>
        seen.IsEmpty ? null
        : _same.Holds(seen.Average(), expected)
            ? "There is a number for each sample, and their mean is what was expected: mean() makes one number of them."
        : _same.Holds(seen.Sum(), expected)
            ? "There is a number for each sample, and their sum is what was expected: sum() makes one number of them."
        : SampleCounts.Drawn(check) == seen.Length
            ? "There is a number for each sample, and neither their mean nor their sum is what was expected: one number is, and "
                + "it takes more than to reduce them."
        : null;
}
