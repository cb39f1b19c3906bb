using Grader.Protocol;

namespace Grader.Diagnosing;

/// <summary>How sure something is that was told check by check.</summary>
internal static class Agreement
{
    /// <summary>For what explains values: it has to explain every check that failed, or there is more to it.</summary>
    public static string? EveryFailing(this Symptoms symptoms, Func<ObservedCheck, string?> said) =>
        symptoms.Failing.Select(said).Distinct().ToList() is [var same] ? same : null;

    /// <summary>For a wrong kind of value: that is a fault whatever else is wrong, so it is enough that no other check says
    /// something different.</summary>
    public static string? AnyFailing(this Symptoms symptoms, Func<ObservedCheck, string?> said) =>
        symptoms.Failing.Select(said).OfType<string>().Distinct().ToList() is [var same] ? same : null;

    /// <summary>What all numbers of all failing checks are multiples by; null where they are not, or where a check with numbers
    /// passed: a factor would have shown there.</summary>
    public static double? CommonFactor(this Symptoms symptoms) =>
        symptoms.Failing.Select(s => NumberPairs.Of(s)?.Factor).ToList() is [{ } first, ..] factors
        && factors.TrueForAll(f => f is { } factor && NumberPairs.AreNear(factor, first))
        && !symptoms.Passing.Any(ShowsNoFactor)
            ? first
            : null;

    /// <summary>Whether it is right in numbers that are not too small to tell.</summary>
    public static bool ShowsNoFactor(ObservedCheck observed) =>
        NumberPairs.Of(observed)?.Factor is { } factor && NumberPairs.AreNear(factor, 1);

    /// <summary>Whether its probe asks autograd for a slope.</summary>
    public static bool AsksForSlope(this Check check) => check.Uses.Contains("autograd");

    /// <summary>Whether its probe looks at the gradient that backward left in a tensor.</summary>
    public static bool AsksForGradient(this Check check) => check.Uses.Contains("grad") && !check.AsksForSlope();
}
