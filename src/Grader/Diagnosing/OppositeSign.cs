namespace Grader.Diagnosing;

/// <summary>Minus what was expected.</summary>
internal static class OppositeSign
{
    public static string? HintFor(Symptoms symptoms) =>
        symptoms.CommonFactor() is { } factor && NumberPairs.AreNear(factor, -1)
            ? "The sign is the other way round: a difference taken in the other order does that, or a minus too many or too few."
            : null;
}
