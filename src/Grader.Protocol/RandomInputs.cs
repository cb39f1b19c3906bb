using System.Collections.Immutable;

namespace Grader.Protocol;

/// <summary>What probes can draw, by the names that they call it by.</summary>
public static class RandomInputs
{
    public static ImmutableHashSet<string> Names { get; } =
    [
        "Random",
        "RandomBetween",
        "RandomLabels",
        "RandomOneHot",
        "RandomPermutation",
        "RandomProbabilities",
        "RandomSigns",
        "RandomWhole",
    ];
}
