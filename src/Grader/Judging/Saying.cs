using Grader.Judging.Meanings;
using Grader.Processes;
using Grader.Protocol;

namespace Grader.Judging;

/// <summary>What kept a check from being right by saying something: an exception of the program or of the probe, or libtorch as
/// it ended the process.</summary>
/// <param name="Line">In the student's file, where that is known.</param>
internal sealed record Saying(string Type, string Message, int? Line)
{
    /// <summary>Null where nothing was said.</summary>
    /// <param name="seen">What the check gave; null where the process ended before.</param>
    public static Saying? In(ObservedRun run, Observation? seen) =>
        (seen, run) switch
        {
            (null, { Ending: Ending.Crashed { Said: { } said } }) => new("", said, null),
            (null, _) => null,
            (_, { Stopped: { } stopped }) => new(stopped.Type, stopped.Message, stopped.Line),
            (Observation.Threw threw, _) => new(threw.Type, threw.Message, threw.Line),
            _ => null,
        };

    /// <summary>Whether the message says more than what is told of it among neighbours.</summary>
    public bool HasMoreToTell => KnownMessages.MeaningOf(Message) is not { } meaning || meaning.Full != meaning.Discreet;

    /// <summary>A sentence on what in the answer made it say so; null where that is not sure.</summary>
    public string? FindCause(Answer answer, ObservedRun run) =>
        Causes.FindIn(answer.Clues, Message, answer.Line <= Line && Line <= answer.EndLine ? Line : null, run.Printed);
}
