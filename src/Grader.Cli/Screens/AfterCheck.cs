using Grader.Protocol;
using Grader.Results;
using Grader.Words;

namespace Grader.Cli.Screens;

/// <summary>What a graded file asks of the person who wrote it.</summary>
public static class AfterCheck
{
    /// <summary>Whether every hole is right, and so is the file as it stands.</summary>
    public static bool IsRight(SubmissionReport report) =>
        report.Message is null && report.Holes.All(h => h is { Verdict: Verdict.Passed, InFile: Verdict.Passed });

    /// <summary>The hole to see to next; null where all are right.</summary>
    public static HoleReport? NextHole(SubmissionReport report) => FirstWrong(report) ?? FirstOpen(report);

    /// <param name="exercise">The report's.</param>
    /// <param name="again">The command that checks the file again; null where saving it does.</param>
    /// <param name="onward">The command that starts the next exercise; null where there is none.</param>
    public static NextStep NextStepFor(SubmissionReport report, Exercise exercise, string? again, string? onward)
    {
        var then = again is null ? "then save." : "then look again:";
        if (report.Holes.IsEmpty)
        {
            return new($"Next: mend what is said above, {then}", again);
        }
        if (FirstWrong(report) is { } wrong)
        {
            return new($"Next: mend {HoleInWords(wrong)}, {then}", again);
        }
        var open = FirstOpen(report);
        // One that is explained is nearer to the cause, and what is still open above explains the others.
        var error = report.Diagnostics.FirstOrDefault(d => d.Advice is not null) ?? report.Diagnostics.FirstOrDefault();
        if (error is not null && (open is null || error.Line < open.Line || error.Advice is not null))
        {
            return new($"Next: mend the compile error in {PlaceWords.Of(error)}, {then}", again);
        }
        if (open is not null)
        {
            var isGiven = exercise.Holes.Any(h => h.Id == open.Id && h.HasStarter);
            return new($"Next: {(isGiven ? "mend" : "fill in")} {HoleInWords(open)}, {then}", again);
        }
        if (!IsRight(report))
        {
            return new(
                $"Every hole is right by itself, but your file as a whole is not there yet. Mend the rest of it, {then}",
                again
            );
        }
        return onward is null
            ? new("Everything is right, and this is the last exercise of the course.", null)
            : new("Everything is right. Next:", onward);
    }

    private static HoleReport? FirstWrong(SubmissionReport report) =>
        report.Holes.FirstOrDefault(h => h.Verdict is Verdict.Failed or Verdict.NotRun);

    private static HoleReport? FirstOpen(SubmissionReport report) =>
        report.Holes.FirstOrDefault(h => h.Verdict == Verdict.Unfilled);

    private static string HoleInWords(HoleReport hole) => $"{Printable.Of(hole.Id)} ({PlaceWords.Of(hole)})";
}
