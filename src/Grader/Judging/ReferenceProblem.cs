using Grader.Judging.Kinds;
using Grader.Processes;
using Grader.Protocol;

namespace Grader.Judging;

/// <summary>Why the reference does not pass its own check.</summary>
internal static class ReferenceProblem
{
    /// <param name="probe">The check's place among the exercise's.</param>
    /// <param name="run">The reference's, with the check's input.</param>
    public static string? FindIn(Exercise exercise, int probe, ObservedRun run)
    {
        var check = exercise.Checks[probe];
        if (run.Observations.GetValueOrDefault(probe) is not { } seen)
        {
            return run.Stopped is { } stopped ? Reasons.WhyEnded(stopped) : Reasons.WhyEnded(run.Ending);
        }
        var kind = CheckKind.Of(check.Expectation);
        if (kind.WhyUnproven(seen, exercise.HoleOf(check.Hole).FreeChoice) is { } unproven)
        {
            return unproven;
        }
        return check.Expectation.Judge(kind.WhatIsJudged(seen, run.Printed), seen) switch
        {
            CheckOutcome.Failed(var message) => message,
            CheckOutcome.Unjudgeable(var why) => why,
            _ => null,
        };
    }
}
