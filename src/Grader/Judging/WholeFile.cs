using Grader.Processes;
using Grader.Protocol;

namespace Grader.Judging;

/// <summary>What is the matter with a file as it stands, whatever its answers are worth by themselves.</summary>
internal static class WholeFile
{
    /// <returns>A clause: "the file does not compile (line 7)"; null where it compiles and comes to its end.</returns>
    public static string? FindFault(Exercise exercise, ProgramOutcome inFile) =>
        inFile is ProgramOutcome.Ran ran
            ? exercise.Checks.Select(ran.RunFor).OfType<ObservedRun>().Select(FindFault).FirstOrDefault(f => f is not null)
            : Reasons.WhyNotRun(inFile);

    private static string? FindFault(ObservedRun run) =>
        run switch
        {
            { Stopped: { } stopped } => Reasons.WhyEnded(stopped),
            { Ending: Ending.Completed } => null,
            _ => Reasons.WhyEnded(run.Ending),
        };
}
