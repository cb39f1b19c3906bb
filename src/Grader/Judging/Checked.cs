using System.Collections.Immutable;
using Grader.Protocol;
using Grader.Reporting;

namespace Grader.Judging;

/// <summary>What one check came to in one program.</summary>
/// <param name="Message">A sentence where it failed; a clause where it was not run; null where it passed.</param>
public sealed record Checked(Verdict Verdict, string? Message)
{
    private static readonly Checked _passed = new(Verdict.Passed, null);

    /// <summary>In the file as it was handed in. What another place of the file prevented is not run, rather than failed.</summary>
    public static Checked InFile(Exercise exercise, int check, Answer answer, Attempt attempt, ImmutableDictionary<int, Observation> reference)
    {
        if (attempt is not Attempt.Ran(var run, var unasked, _))
        {
            return new(Verdict.NotRun, Reasons.WhyNotRun(attempt));
        }
        if (unasked.FirstOrDefault(u => u.Probe == check) is { } missing)
        {
            return new(Verdict.NotRun, missing.MissingName is { } name ? $"your file has no '{name}'" : "your file does not fit this check");
        }
        if (!run.Observations.TryGetValue(check, out var seen))
        {
            return run.Asking == check
                ? new(Verdict.Failed, Reasons.Sentence(Reasons.Of(run.Ending)))
                : new(Verdict.NotRun, Reasons.Of(run.Ending));
        }
        if (Judge(exercise, check, seen, reference) is not Outcome.Failed(var message))
        {
            return _passed;
        }
        return run.Stopped switch
        {
            null => new(Verdict.Failed, message),
            { Line: { } line } when answer.Line <= line && line <= answer.EndLine => new(Verdict.Failed, Reasons.Sentence(Reasons.Of(run.Stopped))),
            { Line: { } line } when answer.EndLine < line => new(Verdict.Failed, message),
            _ => new(Verdict.NotRun, Reasons.Of(run.Stopped)),
        };
    }

    /// <summary>With the reference around the hole: whatever goes wrong is this answer's doing.</summary>
    /// <remarks>The program holds neighbouring answers. What it threw could carry them, so no more of that is said than the kind of exception.</remarks>
    public static Checked Alone(Exercise exercise, int check, Answer answer, Attempt attempt, ImmutableDictionary<int, Observation> reference)
    {
        switch (attempt)
        {
            case Attempt.NotMade:
                return new(Verdict.Unfilled, null);
            case Attempt.NotBuilt or Attempt.CompileLimit:
                return new(Verdict.Failed, Reasons.WhyNotBuilt(attempt, answer));
            case Attempt.Ran { Run: var run } when !run.Observations.ContainsKey(check):
                return new(Verdict.Failed, Reasons.Alone(run.Ending, answer));
            case Attempt.Ran { Run: var run }:
                var seen = run.Observations[check] is Observation.Threw threw ? Reasons.WithoutMessage(threw) : run.Observations[check];
                return Judge(exercise, check, seen, reference) is not Outcome.Failed(var message) ? _passed
                    : new(Verdict.Failed, run.Stopped is null ? message : Reasons.Alone(run.Stopped, answer));
            default:
                throw new ArgumentException("unknown attempt", nameof(attempt));
        }
    }

    private static Outcome Judge(Exercise exercise, int check, Observation seen, ImmutableDictionary<int, Observation> reference) =>
        exercise.Checks[check].Expectation.Judge(seen, reference.GetValueOrDefault(check));
}
