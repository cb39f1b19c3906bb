namespace Grader.Diagnosing;

/// <summary>The same amount added to everything.</summary>
internal static class ConstantOffset
{
    public static string? HintFor(Symptoms symptoms) =>
        NumberPairs.OfAll(symptoms.Failing) is { Vary: true, Difference: not null } && symptoms.Passing.All(LeavesRoom)
            ? "All of it is off by the same amount: something is added that does not belong there, or left out that does."
            : null;

    // What is added to a value does not show in its slope.
    private static bool LeavesRoom(ObservedCheck sight) => sight.Check.AsksForSlope() || NumberPairs.Of(sight) is null;
}
