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
public sealed record CheckResult(Verdict Verdict, string? Message, bool ThrewItself = false)
{
    /// <summary>The same for a student whose neighbours' answers are in the program: <see cref="Fault.Discreet"/>.</summary>
    public string? Discreet { get; init; } = Message;

    /// <summary>The same as <see cref="Discreet"/> with all that was said, for where the file by itself said the same; null where
    /// that says no more.</summary>
    public string? InFull { get; init; }

    /// <summary>What kept it from being right, by its name: <see cref="LimitNames"/>; null where no limit did.</summary>
    public string? Limit { get; init; }

    /// <summary>What an exception said, or libtorch as it ended the process.</summary>
    internal Saying? Said { get; init; }

    private static readonly CheckResult _passed = new(Verdict.Passed, null);

    /// <summary>With words in front of what is said.</summary>
    public CheckResult PrefixedWith(string words) =>
        Verdict == Verdict.Failed ? this with { Message = $"{words}{Message}", Discreet = $"{words}{Discreet}" } : this;

    /// <summary>What every check of an answer comes to, in every program, that breaks a rule of its exercise; null where it
    /// breaks none.</summary>
    public static CheckResult? ForBreach(Answer answer) =>
        answer.Breach is { } breach ? new(Verdict.Failed, breach.Message) : null;

    /// <summary>In the file as it was handed in. What another place of the file prevented is not run, rather than
    /// failed.</summary>
    public static CheckResult JudgeInFile(
        Exercise exercise,
        int check,
        Answer answer,
        ProgramOutcome attempt,
        ImmutableDictionary<int, Observation> reference
    )
    {
        if (attempt is not ProgramOutcome.Ran(_, var unasked, _) ran)
        {
            return new(Verdict.NotRun, Reasons.WhyNotRun(attempt)) { Limit = LimitNames.Of(attempt) };
        }
        if (unasked.FirstOrDefault(u => u.Probe == check) is { } missing)
        {
            return new(Verdict.NotRun, Reasons.WhyUnasked(missing));
        }
        var run = ran.RunFor(exercise.Checks[check])!;
        var seen = ObservationOf(exercise, check, run);
        var said = Saying.In(run, seen);
        var result = seen is null
            ? JudgeUnseen(check, run)
            : JudgeInFile(answer, run, seen, said, FindFault(exercise, check, seen, reference));
        return result with { Said = said };
    }

    private static CheckResult JudgeUnseen(int check, ObservedRun run) =>
        (
            run.Asking == check
                ? new CheckResult(Verdict.Failed, Reasons.AsSentence(Reasons.WhyEnded(run.Ending)))
                : new(Verdict.NotRun, Reasons.WhyEnded(run.Ending))
        ) with
        {
            Limit = LimitNames.Of(run.Ending),
        };

    private static CheckResult JudgeInFile(Answer answer, ObservedRun run, Observation seen, Saying? said, Fault? fault) =>
        (run.Stopped, fault) switch
        {
            // An answer that stops the program is not right, whatever it did before that.
            ({ } stopped, _) when IsIn(answer, stopped.Line) => new(
                Verdict.Failed,
                WithCause(Reasons.AsSentence(Reasons.WhyEnded(stopped)), said?.FindCause(answer, run)),
                ThrewItself: true
            ),
            (_, null) => _passed,
            (null, { } wrong) when IsThrownIn(answer, seen) => new(
                Verdict.Failed,
                WithCause(wrong.Message, said?.FindCause(answer, run)),
                ThrewItself: true
            ),
            (null, { } wrong) => new(Verdict.Failed, wrong.Message),
            ({ Line: { } line }, { } wrong) when answer.EndLine < line => new(Verdict.Failed, wrong.Message),
            ({ } stopped, _) => new(Verdict.NotRun, Reasons.WhyEnded(stopped)),
        };

    /// <summary>With the reference around the hole: whatever goes wrong is this answer's doing.</summary>
    /// <remarks>The program holds neighbouring answers. What it threw could carry them, so no more of that is said than the kind
    /// of exception.</remarks>
    public static CheckResult JudgeAlone(
        Exercise exercise,
        int check,
        Answer answer,
        ProgramOutcome attempt,
        ImmutableDictionary<int, Observation> reference
    ) =>
        attempt switch
        {
            ProgramOutcome.NotMade => new(Verdict.Unfilled, null),
            ProgramOutcome.Entangled => new(Verdict.NotRun, Reasons.WhyNotRun(attempt)),
            ProgramOutcome.NotBuilt or ProgramOutcome.Forbidden or ProgramOutcome.CompileLimit => new(
                Verdict.Failed,
                Reasons.WhyNotBuilt(attempt, answer)
            )
            {
                Limit = LimitNames.Of(attempt),
            },
            ProgramOutcome.Ran { Unasked: var unasked } when unasked.FirstOrDefault(u => u.Probe == check) is { } missing => new(
                Verdict.Failed,
                Reasons.WhyUnasked(missing, answer)
            ),
            ProgramOutcome.Ran ran => JudgeAlone(exercise, check, answer, ran.RunFor(exercise.Checks[check])!, reference),
            _ => throw new ArgumentException("unknown attempt", nameof(attempt)),
        };

    private static CheckResult JudgeAlone(
        Exercise exercise,
        int check,
        Answer answer,
        ObservedRun run,
        ImmutableDictionary<int, Observation> reference
    )
    {
        var seen = ObservationOf(exercise, check, run);
        var said = Saying.In(run, seen);
        var cause = said?.FindCause(answer, run);
        if (seen is null)
        {
            return new(Verdict.Failed, Reasons.WhyEndedAlone(KnownExceptions.WithoutMessage(run.Ending), answer, cause))
            {
                InFull = said?.HasMoreToTell is true ? Reasons.WhyEndedAlone(run.Ending, answer, cause) : null,
                Limit = LimitNames.Of(run.Ending),
                Said = said,
            };
        }
        var shown = seen is Observation.Threw threw ? KnownExceptions.WithoutMessage(threw) : seen;
        return (run.Stopped, Fault: FindFault(exercise, check, shown, reference)) switch
        {
            ({ } stopped, _) when IsIn(answer, stopped.Line) => Stopped(stopped, answer, cause) with { ThrewItself = true },
            (_, null) => _passed,
            (null, { } fault) => new(Verdict.Failed, WithCause(fault.Message, cause), ThrewItself: IsThrownIn(answer, seen))
            {
                Discreet = WithCause(fault.Discreet, cause),
                InFull = said?.HasMoreToTell is true
                    ? WithCause(FindFault(exercise, check, seen, reference)!.Message, cause)
                    : null,
                Said = said,
            },
            ({ } stopped, _) => Stopped(stopped, answer, cause),
        };
    }

    /// <summary>Whether another hole's check comes out wrong in the reference with a wrong answer: that answer's doing.</summary>
    public static bool IsSpoiltIn(
        ProgramOutcome attempt,
        Exercise exercise,
        int check,
        ImmutableDictionary<int, Observation> reference
    ) =>
        attempt is ProgramOutcome.Ran ran
        && ran.RunFor(exercise.Checks[check]) is { } run
        && !ran.Unasked.Any(u => u.Probe == check)
        && (ObservationOf(exercise, check, run) is not { } seen || FindFault(exercise, check, seen, reference) is not null);

    private static CheckResult Stopped(RunnerMessage.Stopped stopped, Answer answer, string? cause)
    {
        var threw = new Observation.Threw(stopped.Type, stopped.Message, stopped.Line);
        var said = new Saying(stopped.Type, stopped.Message, stopped.Line);
        return new(Verdict.Failed, Reasons.WhyEndedAlone(KnownExceptions.WithoutMessage(threw), answer, cause))
        {
            InFull = said.HasMoreToTell ? Reasons.WhyEndedAlone(threw, answer, cause) : null,
            Said = said,
        };
    }

    private static string WithCause(string message, string? cause) => cause is null ? message : $"{message} {cause}";

    private static bool IsIn(Answer answer, int? line) => answer.Line <= line && line <= answer.EndLine;

    private static bool IsThrownIn(Answer answer, Observation seen) =>
        seen is Observation.Threw { Line: var line } && IsIn(answer, line);

    // What was printed is the host's own observation; still, a program that did not live to answer was not seen to the end.
    internal static Observation? ObservationOf(Exercise exercise, int check, ObservedRun run)
    {
        var kind = CheckKind.Of(exercise.Checks[check].Expectation);
        return run.Observations.GetValueOrDefault(check) is { } seen ? kind.WhatIsJudged(seen, run.Printed) : null;
    }

    private static Fault? FindFault(
        Exercise exercise,
        int check,
        Observation seen,
        ImmutableDictionary<int, Observation> reference
    ) =>
        exercise.Checks[check].Expectation.Judge(seen, reference.GetValueOrDefault(check)) switch
        {
            CheckOutcome.Passed => null,
            CheckOutcome.Failed failed => new(failed.Message, failed.Discreet),
            CheckOutcome.Unjudgeable(var why) => throw new GraderFailureException(
                $"{exercise.Id}: '{exercise.Checks[check].Name}' cannot be judged: {why}"
            ),
            _ => throw new UnreachableException(), // closed
        };
}
