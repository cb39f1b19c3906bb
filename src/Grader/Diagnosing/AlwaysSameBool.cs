using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Diagnosing;

/// <summary>A bool that is the same whatever is asked.</summary>
internal static class AlwaysSameBool
{
    private const int Fewest = 3; // two may be the same for a reason

    public static string? HintFor(Symptoms symptoms)
    {
        var sights = symptoms.Failing.Concat(symptoms.Passing).ToList();
        if (sights.Exists(s => s.Check.Expectation is not Expectation.Same || s.Check.Uses.Contains("requires_grad")))
        {
            return null;
        }
        var seen = sights.SelectMany(s => TruthsIn(s.Seen)).ToList();
        var expected = sights.SelectMany(s => TruthsIn(s.Expected)).ToList();
        return
            seen.Count >= Fewest
            && seen.Count == expected.Count
            && seen.Distinct().Count() == 1
            && expected.Distinct().Count() == 2
            ? $"It says {Wording.Of(seen[0])}, whatever it is asked."
            : null;
    }

    private static IEnumerable<bool> TruthsIn(Observation observation) =>
        observation switch
        {
            Observation.Truth(var value) => [value],
            Observation.List { Items: var items } => items.SelectMany(TruthsIn),
            _ => [],
        };
}
