using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Processes;

/// <summary>What a runner has said so far, held against the order in which an honest one speaks.</summary>
/// <param name="Ask">The probes, in the order in which they are to be answered.</param>
/// <param name="Interruptible">Whether it may say that it was interrupted.</param>
/// <param name="Stopped">The exception that the program did not catch.</param>
/// <param name="Ending">How it ends by what was said; null while it goes on, and where the line went dead.</param>
public sealed record Transcript(
    ImmutableArray<int> Ask,
    bool Interruptible,
    Stage Stage,
    RunnerMessage.Stopped? Stopped,
    ImmutableDictionary<int, Observation> Observations,
    Ending? Ending
)
{
    /// <summary>The probe that is being answered.</summary>
    public int? Asking => Stage == Stage.Asking && Observations.Count < Ask.Length ? Ask[Observations.Count] : null;

    public static Transcript Of(ImmutableArray<int> ask, bool interruptible = false) =>
        new(ask, interruptible, Stage.Starting, null, ImmutableDictionary<int, Observation>.Empty, null);

    public Transcript After(RunnerMessage message) =>
        (Stage, message) switch
        {
            _ when Ending is not null => Forged("it went on after its last word"),
            (Stage.Starting, RunnerMessage.Ready) => this with { Stage = Stage.Running },
            (Stage.Running, RunnerMessage.Ran) => this with { Stage = Stage.Asking },
            (Stage.Running, RunnerMessage.Interrupted) when Interruptible => this with { Stage = Stage.Asking },
            (Stage.Running, RunnerMessage.Stopped stopped) => After(stopped),
            (Stage.Asking, RunnerMessage.Observed observed) => After(observed),
            (Stage.Asking, RunnerMessage.Done) when Asking is null => this with { Ending = new Ending.Completed() },
            (Stage.Running or Stage.Asking, RunnerMessage.Exiting exiting) => After(exiting),
            (_, RunnerMessage.Done) => Forged("it was done before every probe was answered"),
            _ => Forged($"{Name(message)} came out of turn"),
        };

    /// <param name="why">A clause for people.</param>
    public Transcript Forged(string why) => this with { Ending = new Ending.Forged(why) };

    private Transcript After(RunnerMessage.Stopped stopped) =>
        Honest(new Observation.Threw(stopped.Type, stopped.Message, stopped.Line))
            ? this with
            {
                Stage = Stage.Asking,
                Stopped = stopped,
            }
            : Forged("what the program stopped with is out of bounds");

    private Transcript After(RunnerMessage.Observed observed) =>
        observed switch
        {
            _ when Observations.ContainsKey(observed.Probe) => Forged($"probe {observed.Probe} was answered twice"),
            _ when !Ask.Contains(observed.Probe) => Forged($"probe {observed.Probe} was answered, which was not asked"),
            _ when Asking != observed.Probe => Forged($"probe {observed.Probe} was answered before probe {Asking}"),
            _ when !Honest(observed.Observation) => Forged($"what probe {observed.Probe} gave is out of bounds"),
            _ => this with { Observations = Observations.Add(observed.Probe, observed.Observation) },
        };

    private Transcript After(RunnerMessage.Exiting exiting) =>
        exiting.Line is null or > 0
            ? this with
            {
                Ending = new Ending.Exited(exiting.Line),
            }
            : Forged("the program exited at a line that no file has");

    private static bool Honest(Observation observation) =>
        observation is not Observation.Threw { Line: < 1 } && Bounds.Hold(observation);

    private static string Name(RunnerMessage message) =>
        message switch
        {
            RunnerMessage.Ready => "\"ready\"",
            RunnerMessage.Ran => "\"ran\"",
            RunnerMessage.Stopped => "\"stopped\"",
            RunnerMessage.Interrupted => "\"interrupted\"",
            RunnerMessage.Observed => "an answer",
            RunnerMessage.Exiting => "\"exiting\"",
            _ => "\"done\"",
        };
}

/// <summary>How far a runner is.</summary>
public enum Stage
{
    /// <summary>The grader's own code; nothing of the program is loaded.</summary>
    Starting,

    /// <summary>The program.</summary>
    Running,

    /// <summary>The probes, one after another.</summary>
    Asking,
}
