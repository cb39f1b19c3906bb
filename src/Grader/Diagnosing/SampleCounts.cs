using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Diagnosing;

/// <summary>How many numbers a sum or a mean may have been taken of.</summary>
internal static class SampleCounts
{
    /// <summary>As many as the probe draws at a time; where it draws none, as many as the exercise's samples are.</summary>
    /// <returns>Null where that is not one number.</returns>
    public static long? CountFor(Check check, Symptoms symptoms) => check.Draws.IsEmpty ? CountOfSamples(symptoms) : Drawn(check);

    /// <summary>As many as the probe draws at a time; null where it draws none, or now more and now less.</summary>
    public static long? Drawn(Check check) => check.Draws.Distinct().ToList() is [var drawn] ? drawn : null;

    private static long? CountOfSamples(Symptoms symptoms) =>
        symptoms
            .Reference.Where(r => r.Check.Draws.IsEmpty && r.Expected is Observation.Tensor { Shape: [> 1] })
            .Select(r => (long)((Observation.Tensor)r.Expected).Count())
            .Distinct()
            .ToList()
            is [var samples]
            ? samples
            : null;
}
