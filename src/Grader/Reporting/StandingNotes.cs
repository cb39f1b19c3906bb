using Grader.Results;
using Grader.Words;

namespace Grader.Reporting;

/// <summary>Why a file has other points than the grader gave it last. Lines that can be printed.</summary>
public static class StandingNotes
{
    private const int LongestReason = 400;

    /// <summary>Without the file's name.</summary>
    public static IEnumerable<string> On(SubmissionReport file)
    {
        foreach (var hole in file.Holes.Where(h => h.Override is not null))
        {
            yield return $"{Printable.Of(hole.Id)}: {Rounded.Of(hole.Points)}/{Rounded.Of(hole.Max)}, decided by a person: "
                + OnDecision(hole.Override!);
        }
        if (file is { Held: { } held, Score: { } score })
        {
            yield return $"graded again it comes to {Rounded.Of(held.Score)}, since {Printable.Of(held.Why)}; "
                + $"{Rounded.Of(score)} stays until --accept-lower";
        }
    }

    public static string OnDecision(PersonsDecision decision) =>
        $"{Printable.Shorten(decision.Why, LongestReason)} (the grader gave {Rounded.Of(decision.Graded)})";
}
