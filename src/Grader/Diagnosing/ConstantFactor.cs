using Grader.Judging.Values;

namespace Grader.Diagnosing;

/// <summary>The same multiple of everything that was expected.</summary>
internal static class ConstantFactor
{
    private const int Largest = 10;

    public static string? Of(Symptoms symptoms) =>
        symptoms.Factor() switch
        {
            { } factor when Numbers.AreNear(factor, 2) =>
                "It is twice as large: is a one half missing, or something counted twice?",
            { } factor when Numbers.AreNear(factor, 0.5) =>
                "It is half as large: is it halved once too often, or something left out?",
            { } factor when Numbers.OfAll(symptoms.Failing) is { Vary: true } && IsPlain(Math.Abs(factor)) =>
                $"It is {Factors.Worded(factor)}, all of it: a constant factor is wrong.",
            _ => null,
        };

    private static bool IsPlain(double size) =>
        Enumerable.Range(2, Largest - 1).Any(n => Numbers.AreNear(size, n) || Numbers.AreNear(size, 1.0 / n));
}
