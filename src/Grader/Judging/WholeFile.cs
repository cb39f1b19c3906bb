using Grader.Processes;
using Grader.Protocol;

namespace Grader.Judging;

/// <summary>What is the matter with a file as it stands, whatever its answers are worth by themselves.</summary>
internal static class WholeFile
{
    /// <returns>A clause: "the file does not compile (line 7)"; null where it compiles and comes to its end.</returns>
    public static string? Fault(Exercise exercise, Attempt inFile) =>
        inFile is Attempt.Ran ran
            ? exercise.Checks.Select(ran.For).OfType<Run>().Select(Fault).FirstOrDefault(f => f is not null)
            : Reasons.WhyNotRun(inFile);

    private static string? Fault(Run run) =>
        run switch
        {
            { Stopped: { } stopped } => Reasons.Of(stopped),
            { Ending: Ending.Completed } => null,
            _ => Reasons.Of(run.Ending),
        };
}
