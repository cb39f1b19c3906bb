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
        if (
            check.Expectation is Expectation.Converges
            && !exercise.HoleOf(check.Hole).FreeChoice
            && !Convergence.IsOfTraining(seen)
        )
        {
            return "A list that students keep themselves proves nothing, so where the choice is not free the probe must "
                + $"give {TrainingRun.Items}.";
        }
        var looked = check.Expectation is Expectation.Prints ? new Observation.Text(run.Printed) : seen;
        return check.Expectation.Judge(looked, seen) switch
        {
            CheckOutcome.Failed(var message) => message,
            CheckOutcome.Unjudgeable(var why) => why,
            _ => null,
        };
    }
}
