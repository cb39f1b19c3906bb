using System.Diagnostics;
using Grader.Judging.Values;
using Grader.Processes;
using Grader.Protocol;
using Grader.Results;
using Grader.Words;

namespace Grader.Judging;

/// <summary>The words for what kept a check from being asked, or a program from going on. Clauses, without a capital and a full
/// stop.</summary>
internal static class Reasons
{
    /// <summary>What ended the process, by the name of the limit that it hit.</summary>
    public static string WhyEnded(Ending ending) =>
        ending switch
        {
            Ending.Completed => "the program ended before it could be asked",
            Ending.Exited { Line: { } line } => $"{LimitNames.Exited}: the program ended itself in line {line}",
            Ending.Exited => $"{LimitNames.Exited}: the program ended itself",
            Ending.TimeLimit(var seconds) => $"{LimitNames.Time}: the program was still running after {Rounded.Of(seconds)} s",
            Ending.MemoryLimit => $"{LimitNames.Memory}: the program asked for more memory than it may have",
            Ending.OutputLimit(var bytes) => $"{LimitNames.Output}: the program printed more than {Rounded.Of(bytes / 1024d)} KB",
            Ending.StackOverflow => $"{LimitNames.Stack}: a function calls itself without end",
            Ending.Crashed { Said: "" } => "the program died in TorchSharp",
            Ending.Crashed { Said: { } said } => $"the program died in TorchSharp: {Wording.WhatWasSaid(said).TrimEnd('.')}",
            Ending.Crashed(var code) => $"crashed: the .NET runtime ended the program (exit code {code})",
            Ending.Forged(var why) => $"{LimitNames.Forbidden}: the program wrote to the grader's own line ({why})",
            _ => throw new UnreachableException(), // closed
        };

    public static string WhyEnded(RunnerMessage.Stopped stopped) =>
        $"the program stopped{(stopped.Line is { } line ? $" in line {line}" : "")}: it "
        + $"{Wording.WhatWasThrown(new(stopped.Type, stopped.Message, null)).TrimEnd('.')}";

    /// <summary>What ended a program in which this answer was the only thing of the student's.</summary>
    /// <param name="cause">A sentence that names it in the answer; null where it is not known.</param>
    public static string WhyEndedAlone(Ending ending, Answer answer, string? cause) =>
        ending switch
        {
            Ending.Exited { Line: not null } or Ending.Completed => AsSentence(WhyEnded(ending)),
            Ending.Crashed { Said: not null } => $"{AsSentence(WhyEnded(ending))} {cause ?? CauseIn(answer)}",
            _ => AsSentence($"{WhyEnded(ending)}; the cause is in {LinesOf(answer)}"),
        };

    /// <inheritdoc cref="WhyEndedAlone(Ending, Answer, string?)"/>
    /// <param name="threw">With as much of its message as may be told.</param>
    public static string WhyEndedAlone(Observation.Threw threw, Answer answer, string? cause)
    {
        var thrown = Wording.WhatWasThrown(threw);
        return threw.Line is null
            ? $"What comes after it {thrown} {cause ?? CauseIn(answer)}"
            : $"It {thrown}{(cause is null ? "" : $" {cause}")}";
    }

    private static string CauseIn(Answer answer) => $"The cause is in {LinesOf(answer)}.";

    /// <summary>Why a probe cannot be asked of a file: a clause.</summary>
    public static string WhyUnasked(UnaskedProbe unasked) =>
        unasked switch
        {
            { MissingName: null } => "your file does not fit this check",
            { Line: { } line } =>
                $"'{unasked.MissingName}' in line {line} of your file is not what the exercise has, {unasked.Given}",
            _ => $"your file has no '{unasked.MissingName}'",
        };

    /// <summary>Why a probe cannot be asked of an answer, in the reference: what the exercise declares may be said, and where the
    /// answer stands.</summary>
    public static string WhyUnasked(UnaskedProbe unasked, Answer answer) =>
        unasked.MissingName is { } name
            ? $"The check looks at '{name}', {unasked.Given}: what stands in {LinesOf(answer)} declares it otherwise, or not "
                + "at all."
            : $"What stands in {LinesOf(answer)} does not fit this check.";

    public static string WhyNotRun(ProgramOutcome attempt) =>
        attempt switch
        {
            ProgramOutcome.NotMade(var why) => why,
            ProgramOutcome.NotBuilt { Diagnostics: [var first, ..] } => $"the file does not compile (line {first.Line})",
            ProgramOutcome.NotBuilt => "the file does not compile",
            ProgramOutcome.Forbidden { Uses: [var first, ..] } => $"{LimitNames.Forbidden}: line {first.Line} uses {first.What}",
            ProgramOutcome.CompileLimit(var why) => $"{LimitNames.Compile}: {why}",
            ProgramOutcome.Entangled(var line) =>
                $"it uses what line {line} sets together with what other answers are for; set it in this answer, so that "
                    + "it can be judged by itself",
            _ => throw new ArgumentException("was built", nameof(attempt)),
        };

    public static string WhyNotBuilt(ProgramOutcome attempt, Answer answer) =>
        attempt switch
        {
            ProgramOutcome.NotBuilt { Diagnostics: [var first, ..] } =>
                $"{LineFault.DoesNotCompile(first.Line)}: {Wording.AsSentence(first.Message)}"
                    + (first.Advice is { } advice ? $" {advice}" : ""),
            ProgramOutcome.NotBuilt => $"What stands in {LinesOf(answer)} does not compile in its place.",
            ProgramOutcome.Forbidden { Uses: [var first, ..] } => $"{LineFault.IsForbidden(first.Line)} {WithAdvice(first)}",
            ProgramOutcome.CompileLimit(var why) => $"{LimitNames.Compile}: {why}; the cause is in {LinesOf(answer)}.",
            _ => throw new ArgumentException("was built", nameof(attempt)),
        };

    /// <summary>What is used, and in sentences of their own what to do instead.</summary>
    public static string WithAdvice(ForbiddenUse use) => $"{use.What}. {use.Advice}";

    public static string LinesOf(Answer answer) =>
        answer.Line == answer.EndLine ? $"line {answer.Line}" : $"lines {answer.Line} to {answer.EndLine}";

    public static string AsSentence(string clause) => $"{char.ToUpperInvariant(clause[0])}{clause[1..].TrimEnd('.')}.";
}
