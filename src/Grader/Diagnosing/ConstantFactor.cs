using Grader.Judging.Values;

namespace Grader.Diagnosing;

/// <summary>The same multiple of everything that was expected.</summary>
internal static class ConstantFactor
{
    private const int Largest = 10;

    public static string? HintFor(Symptoms symptoms) =>
        symptoms.CommonFactor() switch
        {
            { } factor when NumberPairs.AreNear(factor, 2) =>
                "It is twice as large: is a one half missing, or something counted twice?",
            { } factor when NumberPairs.AreNear(factor, 0.5) =>
                "It is half as large: is it halved once too often, or something left out?",
            { } factor when NumberPairs.OfAll(symptoms.Failing) is { Vary: true } && IsPlain(Math.Abs(factor)) =>
                $"It is {Factors.InWords(factor)}, all of it: a constant factor is wrong.",
            _ => null,
        };

    private static bool IsPlain(double size) =>
        Enumerable.Range(2, Largest - 1).Any(n => NumberPairs.AreNear(size, n) || NumberPairs.AreNear(size, 1.0 / n));
}
