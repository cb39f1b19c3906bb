namespace Grader.Diagnosing;

/// <summary>Right in shape, and the same number everywhere.</summary>
internal static class SameNumberEverywhere
{
    private const int Fewest = 3; // among two, one may be the same by chance

    public static string? HintFor(Symptoms symptoms)
    {
        var isConstant =
            NumberPairs.OfAll(symptoms.Failing) is { AreFinite: true, Vary: true, Seen: { Length: >= Fewest } seen }
            && seen.All(n => NumberPairs.AreNear(n, seen[0]));
        if (!isConstant)
        {
            return null;
        }
        return symptoms.Failing.All(s => s.Check.Draws.IsEmpty)
            ? "It is the same number everywhere, and the expected ones differ."
            : "It is the same number everywhere, and the expected ones differ: each is to come of its own input.";
    }
}
