using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Diagnosing;

/// <summary>NaN or infinity where finite numbers were expected, and where it may come from.</summary>
internal static class NotFinite
{
    public static string? HintFor(Symptoms symptoms)
    {
        var odd = WithNumbers(symptoms.Failing).Where(s => IsOdd(s.Numbers)).ToList();
        if (odd.Count == 0)
        {
            return null;
        }
        var all = WithNumbers(symptoms.Failing.Concat(symptoms.Passing));
        var values = all.Where(s => !IsSlope(s.Check)).ToList();
        if (values.Count > 0 && odd.TrueForAll(s => IsSlope(s.Check)))
        {
            return "The value is finite, but its slope is not: a function such as sqrt() is infinitely steep where it is "
                + "taken of 0.";
        }
        // The slope of what is NaN may be finite, and says nothing of other inputs.
        return Meaning([.. (values.Count > 0 ? values : all).SelectMany(s => s.Numbers.Seen)]);
    }

    private static string Meaning(ImmutableArray<double> seen)
    {
        var everywhere = !seen.Any(double.IsFinite);
        return (seen.Any(double.IsNaN), seen.Any(double.IsInfinity)) switch
        {
            (true, true) =>
                "It is infinite in one place and NaN, no number, in another: dividing by 0 gives infinity, and NaN for 0 / "
                    + "0; log() gives both too, at 0 and below.",
            (true, false) => everywhere
                ? "NaN stands for no number: 0 / 0 gives it, and so do the log and the square root of a negative number. "
                    + "Whatever is computed from NaN is NaN too."
                : "For some inputs it is NaN, no number: 0 / 0 gives that, and so do the log and the square root of a "
                    + "negative number. What is special about these inputs?",
            _ => everywhere
                ? "Infinity comes of dividing by 0, or of a number too large for a float."
                : "For some inputs it is infinite: that comes of dividing by 0, or of a number too large for a float. What "
                    + "is special about these inputs?",
        };
    }

    private static List<(Check Check, NumberPairs Numbers)> WithNumbers(IEnumerable<ObservedCheck> sights) =>
        [
            .. sights
                .Select(s => (s.Check, Numbers: NumberPairs.Of(s)))
                .Where(s => s.Numbers is not null)
                .Select(s => (s.Check, s.Numbers!)),
        ];

    private static bool IsOdd(NumberPairs numbers) =>
        numbers.Seen.Zip(numbers.Expected).Any(p => !double.IsFinite(p.First) && double.IsFinite(p.Second));

    private static bool IsSlope(Check check) => check.AsksForSlope() || check.AsksForGradient();
}
