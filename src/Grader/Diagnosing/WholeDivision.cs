using Grader.Protocol;

namespace Grader.Diagnosing;

/// <summary>Wrong numbers, and a division of whole numbers among what they are made of.</summary>
internal static class WholeDivision
{
    public static string? HintFor(Symptoms symptoms) =>
        symptoms.Failing.Any(f => f.Seen is Observation.Tensor or Observation.Number or Observation.List)
        && symptoms.Clues.FirstOrDefault(c => c.Kind == ClueKind.WholeDivision) is { } clue
            ? $"{clue.Code} in line {clue.Line} divides a whole number by another, and C# drops what is behind the point: write "
                + $"{clue.Name} for {clue.Name[..^1]}."
            : null;
}
