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
        return (run.Stopped, Fault: Judge(exercise, check, seen, reference)) switch
        {
            // An answer that stops the program is not right, whatever it did before that.
            ({ } stopped, _) when IsIn(answer, stopped.Line) => new(
                Verdict.Failed,
                Reasons.Sentence(Reasons.Of(stopped)),
                ThrewItself: true
            ),
            (_, null) => _passed,
            (null, { } fault) => new(Verdict.Failed, fault.Message, ThrewItself: IsThrownIn(answer, seen)),
            ({ Line: { } line }, { } fault) when answer.EndLine < line => new(Verdict.Failed, fault.Message),
            ({ } stopped, _) => new(Verdict.NotRun, Reasons.Of(stopped)),
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
    ) =>
        attempt switch
        {
            Attempt.NotMade => new(Verdict.Unfilled, null),
            Attempt.Entangled => new(Verdict.NotRun, Reasons.WhyNotRun(attempt)),
            Attempt.NotBuilt or Attempt.Forbidden or Attempt.CompileLimit => new(
                Verdict.Failed,
                Reasons.WhyNotBuilt(attempt, answer)
            ),
            Attempt.Ran { Unasked: var unasked } when unasked.FirstOrDefault(u => u.Probe == check) is { } missing => new(
                Verdict.Failed,
                Reasons.WhyUnasked(missing, answer)
            ),
            Attempt.Ran ran => Alone(exercise, check, answer, ran.For(exercise.Checks[check])!, reference),
            _ => throw new ArgumentException("unknown attempt", nameof(attempt)),
        };

    private static Checked Alone(
        Exercise exercise,
        int check,
        Answer answer,
        Run run,
        ImmutableDictionary<int, Observation> reference
    )
    {
        if (Seen(exercise, check, run) is not { } seen)
        {
            return new(Verdict.Failed, Reasons.Alone(run.Ending, answer));
        }
        var shown = seen is Observation.Threw threw ? KnownExceptions.WithoutMessage(threw) : seen;
        return (run.Stopped, Fault: Judge(exercise, check, shown, reference)) switch
        {
            ({ } stopped, _) when IsIn(answer, stopped.Line) => new(
                Verdict.Failed,
                Reasons.Alone(stopped, answer),
                ThrewItself: true
            ),
            (_, null) => _passed,
            (null, { } fault) => new(Verdict.Failed, fault.Message, ThrewItself: IsThrownIn(answer, seen))
            {
                Discreet = fault.Discreet,
            },
            ({ } stopped, _) => new(Verdict.Failed, Reasons.Alone(stopped, answer)),
        };
    }

    private static bool IsIn(Answer answer, int? line) => answer.Line <= line && line <= answer.EndLine;

    private static bool IsThrownIn(Answer answer, Observation seen) =>
        seen is Observation.Threw { Line: var line } && IsIn(answer, line);

    // What was printed is the host's own observation; still, a program that did not live to answer was not seen to the end.
    internal static Observation? Seen(Exercise exercise, int check, Run run)
    {
        var seen = run.Observations.GetValueOrDefault(check);
        var isOfPrinted = exercise.Checks[check].Expectation is Expectation.Prints;
        return seen is not null && isOfPrinted ? new Observation.Text(run.Printed) : seen;
    }

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
