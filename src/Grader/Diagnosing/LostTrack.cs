using Grader.Judging.Meanings;

namespace Grader.Diagnosing;

/// <summary>Where autograd cannot follow, and the answer's own code says why.</summary>
internal static class LostTrack
{
    public static string? HintFor(Symptoms symptoms) =>
        UntrackedByAutograd.HintFor(symptoms) is null ? null : Causes.OfLostTrack(symptoms.Clues);
}
