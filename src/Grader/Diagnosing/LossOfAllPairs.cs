using Grader.Judging.Meanings;
using Grader.Protocol;

namespace Grader.Diagnosing;

/// <summary>A loss of every prediction with every target, of which libtorch warned.</summary>
internal static class LossOfAllPairs
{
    public static string? HintFor(Symptoms symptoms) =>
        symptoms.Failing.Any(f => f.Seen is Observation.Tensor or Observation.Number or Observation.List)
        && TorchWarnings.LossOfAllPairs(symptoms.Printed) is { } loss
            ? $"{loss} was given predictions and targets of two shapes that make a larger one together, as [n] and [n, 1] make "
                + "[n, n]: every prediction met every target. Bring both to one shape first."
            : null;
}
