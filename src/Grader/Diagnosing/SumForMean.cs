using System.Collections.Immutable;

namespace Grader.Diagnosing;

/// <summary>A division by the number of samples that is missing, or done twice.</summary>
internal static class SumForMean
{
    private const int Fewest = 3; // twice as large with two samples can be anything

    private static readonly ImmutableArray<(Func<double, double> Factor, string Meaning)> _forms =
    [
        (
            n => n,
            "It is n times as large, where n is how many numbers there are: this is their sum, and their mean was expected."
        ),
        (
            n => 2 * n,
            "It is 2n times as large, where n is how many numbers there are: this is a sum, half the mean was expected."
        ),
        (
            n => 1 / n,
            "It is 1/n as large, where n is how many numbers there are: it is divided by n once too often, as where a mean "
                + "is taken of what is to be added up."
        ),
    ];

    public static string? HintFor(Symptoms symptoms) =>
        _forms
            .FirstOrDefault(f =>
                symptoms.Failing.Any(s => SampleCounts.CountFor(s.Check, symptoms) >= Fewest)
                && symptoms.Failing.All(s => SampleCounts.CountFor(s.Check, symptoms) is { } n && IsTimes(s, f.Factor(n)))
                && symptoms.Passing.All(s =>
                    !Agreement.ShowsNoFactor(s)
                    || (SampleCounts.CountFor(s.Check, symptoms) is { } n && NumberPairs.AreNear(f.Factor(n), 1))
                )
            )
            .Meaning;

    // A number for each sample is neither their sum nor their mean; its slope, or a gradient, may be that of one.
    private static bool IsTimes(ObservedCheck sight, double times) =>
        NumberPairs.Of(sight) is { Factor: { } factor } numbers
        && NumberPairs.AreNear(factor, times)
        && (numbers.Seen.Length == 1 || sight.Check.AsksForSlope() || sight.Check.AsksForGradient());
}
