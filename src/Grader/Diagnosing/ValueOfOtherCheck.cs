using Grader.Protocol;

namespace Grader.Diagnosing;

/// <summary>The right value of something else: the other parameter's gradient, x for y.</summary>
internal static class ValueOfOtherCheck
{
    public static string? HintFor(Symptoms symptoms) =>
        symptoms.Failing.Select(s => CheckThatExpects(s, symptoms)).ToList() switch
        {
            [{ } a, { } b] when a == symptoms.Failing[1].Check && b == symptoms.Failing[0].Check =>
                $"\"{b.Name}\" and \"{a.Name}\" are exchanged: each is what was expected of the other.",
            [{ } other] => $"This is what was expected for \"{other.Name}\".",
            _ => null,
        };

    // Where several checks expect the same value there is no telling whose it is.
    private static Check? CheckThatExpects(ObservedCheck observed, Symptoms symptoms) =>
        observed.Check.Expectation is Expectation.Same
        && NumberPairs.PairUp(observed.Seen, observed.Expected) is { } numbers
        && !IsTrivial(numbers)
        && symptoms
            .Reference.Where(r =>
                r.Check != observed.Check && r.Check.Expectation is Expectation.Same && AreEqual(observed.Seen, r.Expected)
            )
            .ToList()
            is [var one]
            ? one.Check
            : null;

    private static bool AreEqual(Observation seen, Observation other) =>
        NumberPairs.PairUp(seen, other) is { } numbers
        && numbers.Seen.Zip(numbers.Expected).All(p => NumberPairs.AreNear(p.First, p.Second));

    private static bool IsTrivial(NumberPairs numbers) => numbers.Seen.All(n => n is 0 or 1 or -1);
}
