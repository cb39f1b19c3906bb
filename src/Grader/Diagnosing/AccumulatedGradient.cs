using Grader.Judging.Kinds;
using Grader.Judging.Values;

namespace Grader.Diagnosing;

/// <summary>A gradient that is in there several times.</summary>
internal static class AccumulatedGradient
{
    // What runs a backward more than once, or has it changed behind it.
    private static readonly string[] _mayRepeat = ["for", "foreach", "while", "do", "goto", "=>", "void", "grad"];

    private const int MostTimes = 5; // a larger factor is more likely a coincidence than a backward that ran so often

    public static string? HintFor(Symptoms symptoms) =>
        symptoms.Failing.All(s => s.Check.AsksForGradient())
        && NumberPairs.OfAll(symptoms.Failing) is { Vary: true }
        && symptoms.CommonFactor() is { } factor
        && Enumerable.Range(2, MostTimes - 1).FirstOrDefault(n => NumberPairs.AreNear(factor, n)) is var times and > 0
        // That is a sum instead of a mean, or may be
        && symptoms.Failing.All(s => SampleCounts.CountFor(s.Check, symptoms) != times)
            ? $"Every gradient is {Factors.InWords(times)}{Cause(symptoms, times)}"
            : null;

    private static string Cause(Symptoms symptoms, int times) =>
        symptoms.Code?.Split(' ').ToList() switch
        {
            { } code when code.Count(t => t == "backward") > 1 => ": backward adds to what is there, each time that it runs.",
            { } code when !code.Exists(_mayRepeat.Contains) =>
                $": backward starts from something that is {Factors.InWords(times)}.",
            _ => $". backward adds to what is there: did it run {Accumulation.HowOften(times)}, or is the loss "
                + $"{Factors.InWords(times)}?",
        };
}
