using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Diagnosing;

/// <summary>NaN or infinity where finite numbers were expected, and where it may come from.</summary>
internal static class NotFinite
{
    public static string? Of(Symptoms symptoms)
    {
        var failing = symptoms.Failing.Select(s => (s.Check, Numbers: Numbers.Of(s))).Where(s => s.Numbers is not null).ToList();
        var odd = failing
            .Where(s => s.Numbers!.Seen.Zip(s.Numbers.Expected).Any(p => !double.IsFinite(p.First) && double.IsFinite(p.Second)))
            .ToList();
        if (odd.Count == 0)
        {
            return null;
        }
        var all = symptoms
            .Failing.Concat(symptoms.Passing)
            .Select(s => (s.Check, Numbers: Numbers.Of(s)))
            .Where(s => s.Numbers is not null)
            .ToList();
        if (odd.TrueForAll(s => IsSlope(s.Check)) && all.Exists(s => !IsSlope(s.Check)))
        {
            return "The value is finite, but its slope is not: a function such as sqrt() is infinitely steep where it is "
                + "taken of 0.";
        }
        // The slope of what is NaN may be finite, and says nothing of other inputs.
        ImmutableArray<double> seen =
        [
            .. all.Where(s => !IsSlope(s.Check) || all.TrueForAll(a => IsSlope(a.Check))).SelectMany(s => s.Numbers!.Seen),
        ];
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

    private static bool IsSlope(Check check) => check.AsksForSlope() || check.AsksForGradient();
}
