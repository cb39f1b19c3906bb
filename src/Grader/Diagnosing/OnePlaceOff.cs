using System.Collections.Immutable;
using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Diagnosing;

/// <summary>A row of numbers that begins or ends one too early or too late.</summary>
internal static class OnePlaceOff
{
    private const int Fewest = 3;

    public static string? HintFor(Symptoms symptoms) =>
        symptoms.EveryFailing(sight =>
            sight.Check.Expectation is Expectation.Same && RowOf(sight.Seen) is { } seen && RowOf(sight.Expected) is { } expected
                ? HintForShift(seen, expected)
                : null
        );

    private static string? HintForShift(ImmutableArray<double> seen, ImmutableArray<double> expected) =>
        (seen.Length - expected.Length) switch
        {
            _ when seen.IsEmpty || expected.IsEmpty => null,
            0 when AreAlike(seen[1..], expected[..^1]) =>
                "Every number stands one place too late: the first one is too many, and the last one is missing.",
            0 when AreAlike(seen[..^1], expected[1..]) =>
                "Every number stands one place too early: the first one is missing, and the last one is too many.",
            1 when AreAlike(seen[1..], expected) => "The first number is one too many; the others are right.",
            1 when AreAlike(seen[..^1], expected) => "The last number is one too many; the others are right.",
            -1 when AreAlike(seen, expected[1..]) => "The first number is missing; the others are right.",
            -1 when AreAlike(seen, expected[..^1]) => "The last number is missing; the others are right.",
            _ => null,
        };

    private static bool AreAlike(ImmutableArray<double> seen, ImmutableArray<double> expected) =>
        seen.Length >= Fewest
        && new NumberPairs(seen, expected) is { Vary: true, Factor: { } factor }
        && NumberPairs.AreNear(factor, 1);

    private static ImmutableArray<double>? RowOf(Observation observation) =>
        observation switch
        {
            Observation.Tensor { Shape: [_] } tensor when tensor.IsFloating() => Series.Of(tensor),
            Observation.List { Items: var items } when items.All(i => i is Observation.Number n && !Numerals.IsWhole(n.Type)) =>
                Series.Of(observation),
            _ => null,
        };
}
