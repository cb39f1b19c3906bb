using System.Collections.Immutable;
using System.Diagnostics;
using Grader.Judging.Kinds;
using Grader.Judging.Values;
using Grader.Processes;
using Grader.Protocol;
using Grader.Results;

namespace Grader.Judging;

/// <summary>What one check came to in one program.</summary>
/// <param name="Message">A sentence where it failed; a clause where it was not run; null where it passed.</param>
/// <param name="ThrewItself">It failed by an exception in the answer's own lines.</param>
public sealed record Checked(Verdict Verdict, string? Message, bool ThrewItself = false)
{
    /// <summary>The same for a student whose neighbours' answers are in the program: <see cref="Fault.Discreet"/>.</summary>
    public string? Discreet { get; init; } = Message;

    private static readonly Checked _passed = new(Verdict.Passed, null);

    /// <summary>With words in front of what is said.</summary>
    public Checked After(string words) =>
        Verdict == Verdict.Failed ? this with { Message = $"{words}{Message}", Discreet = $"{words}{Discreet}" } : this;

    /// <summary>What every check of an answer comes to, in every program, that breaks a rule of its exercise; null where it
    /// breaks none.</summary>
    public static Checked? Breaking(Answer answer) => answer.Breach is { } breach ? new(Verdict.Failed, breach.Message) : null;

    /// <summary>In the file as it was handed in. What another place of the file prevented is not run, rather than
    /// failed.</summary>
    public static Checked InFile(
        Exercise exercise,
        int check,
        Answer answer,
        Attempt attempt,
        ImmutableDictionary<int, Observation> reference
    )
    {
        if (attempt is not Attempt.Ran(_, var unasked, _) ran)
        {
            return new(Verdict.NotRun, Reasons.WhyNotRun(attempt));
        }
        if (unasked.FirstOrDefault(u => u.Probe == check) is { } missing)
        {
            return new(Verdict.NotRun, Reasons.WhyUnasked(missing));
        }
        var run = ran.For(exercise.Checks[check])!;
        if (Seen(exercise, check, run) is not { } seen)
        {
            return run.Asking == check
                ? new(Verdict.Failed, Reasons.Sentence(Reasons.Of(run.Ending)))
                : new(Verdict.NotRun, Reasons.Of(run.Ending));
        }
        // An answer that stops the program is not right, whatever it did before that.
        var fault = Judge(exercise, check, seen, reference);
        if (fault is null && !IsIn(answer, run.Stopped?.Line))
        {
            return _passed;
        }
        return run.Stopped switch
        {
            null => new(Verdict.Failed, fault!.Message, seen is Observation.Threw threw && IsIn(answer, threw.Line)),
            { Line: var line } when IsIn(answer, line) => new(
                Verdict.Failed,
                Reasons.Sentence(Reasons.Of(run.Stopped)),
                ThrewItself: true
            ),
            { Line: { } line } when answer.EndLine < line => new(Verdict.Failed, fault!.Message),
            _ => new(Verdict.NotRun, Reasons.Of(run.Stopped)),
        };
    }

    /// <summary>With the reference around the hole: whatever goes wrong is this answer's doing.</summary>
    /// <remarks>The program holds neighbouring answers. What it threw could carry them, so no more of that is said than the kind
    /// of exception.</remarks>
    public static Checked Alone(
        Exercise exercise,
        int check,
        Answer answer,
        Attempt attempt,
        ImmutableDictionary<int, Observation> reference
    )
    {
        switch (attempt)
        {
            case Attempt.NotMade:
                return new(Verdict.Unfilled, null);
            case Attempt.Entangled:
                return new(Verdict.NotRun, Reasons.WhyNotRun(attempt));
            case Attempt.NotBuilt or Attempt.Forbidden or Attempt.CompileLimit:
                return new(Verdict.Failed, Reasons.WhyNotBuilt(attempt, answer));
            case Attempt.Ran { Unasked: var unasked } when unasked.FirstOrDefault(u => u.Probe == check) is { } missing:
                return new(Verdict.Failed, Reasons.WhyUnasked(missing, answer));
            case Attempt.Ran ran:
                var run = ran.For(exercise.Checks[check])!;
                return Seen(exercise, check, run) is not { } seen ? new(Verdict.Failed, Reasons.Alone(run.Ending, answer))
                    : Judge(
                        exercise,
                        check,
                        seen is Observation.Threw threw ? KnownExceptions.WithoutMessage(threw) : seen,
                        reference
                    )
                        is var fault
                    && fault is null
                    && !IsIn(answer, run.Stopped?.Line)
                        ? _passed
                    : run.Stopped is null
                        ? new(
                            Verdict.Failed,
                            fault!.Message,
                            (seen as Observation.Threw) is { Line: var line } && IsIn(answer, line)
                        )
                        {
                            Discreet = fault.Discreet,
                        }
                    : new(Verdict.Failed, Reasons.Alone(run.Stopped, answer), IsIn(answer, run.Stopped.Line));
            default:
                throw new ArgumentException("unknown attempt", nameof(attempt));
        }
    }

    private static bool IsIn(Answer answer, int? line) => answer.Line <= line && line <= answer.EndLine;

    // What was printed is the host's own observation; still, a program that did not live to answer was not seen to the end.
    internal static Observation? Seen(Exercise exercise, int check, Run run) =>
        !run.Observations.TryGetValue(check, out var seen) ? null
        : exercise.Checks[check].Expectation is Expectation.Prints ? new Observation.Text(run.Printed)
        : seen;

    private static Fault? Judge(
        Exercise exercise,
        int check,
        Observation seen,
        ImmutableDictionary<int, Observation> reference
    ) =>
        exercise.Checks[check].Expectation.Judge(seen, reference.GetValueOrDefault(check)) switch
        {
            Outcome.Passed => null,
            Outcome.Failed failed => new(failed.Message, failed.Discreet),
            Outcome.Unjudgeable(var why) => throw new GraderFailureException(
                $"{exercise.Id}: '{exercise.Checks[check].Name}' cannot be judged: {why}"
            ),
            _ => throw new UnreachableException(), // closed
        };
}
