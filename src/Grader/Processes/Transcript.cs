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
    RunnerStage Stage,
    RunnerMessage.Stopped? Stopped,
    ImmutableDictionary<int, Observation> Observations,
    Ending? Ending
)
{
    /// <summary>The probe that is being answered.</summary>
    public int? Asking => Stage == RunnerStage.Asking && Observations.Count < Ask.Length ? Ask[Observations.Count] : null;

    public static Transcript ForProbes(ImmutableArray<int> ask, bool interruptible = false) =>
        new(ask, interruptible, RunnerStage.Starting, null, ImmutableDictionary<int, Observation>.Empty, null);

    public Transcript After(RunnerMessage message) =>
        (Stage, message) switch
        {
            _ when Ending is not null => AsForged("it went on after its last word"),
            (RunnerStage.Starting, RunnerMessage.Ready) => this with { Stage = RunnerStage.Running },
            (RunnerStage.Running, RunnerMessage.Ran) => this with { Stage = RunnerStage.Asking },
            (RunnerStage.Running, RunnerMessage.Interrupted) when Interruptible => this with { Stage = RunnerStage.Asking },
            (RunnerStage.Running, RunnerMessage.Stopped stopped) => After(stopped),
            (RunnerStage.Asking, RunnerMessage.Observed observed) => After(observed),
            (RunnerStage.Asking, RunnerMessage.Done) when Asking is null => this with { Ending = new Ending.Completed() },
            (RunnerStage.Running or RunnerStage.Asking, RunnerMessage.Exiting exiting) => After(exiting),
            (_, RunnerMessage.Done) => AsForged("it was done before every probe was answered"),
            _ => AsForged($"{NameOf(message)} came out of turn"),
        };

    /// <param name="why">A clause for people.</param>
    public Transcript AsForged(string why) => this with { Ending = new Ending.Forged(why) };

    private Transcript After(RunnerMessage.Stopped stopped) =>
        IsHonest(new Observation.Threw(stopped.Type, stopped.Message, stopped.Line))
            ? this with
            {
                Stage = RunnerStage.Asking,
                Stopped = stopped,
            }
            : AsForged("what the program stopped with is out of bounds");

    private Transcript After(RunnerMessage.Observed observed) =>
        observed switch
        {
            _ when Observations.ContainsKey(observed.Probe) => AsForged($"probe {observed.Probe} was answered twice"),
            _ when !Ask.Contains(observed.Probe) => AsForged($"probe {observed.Probe} was answered, which was not asked"),
            _ when Asking != observed.Probe => AsForged($"probe {observed.Probe} was answered before probe {Asking}"),
            _ when !IsHonest(observed.Observation) => AsForged($"what probe {observed.Probe} gave is out of bounds"),
            _ => this with { Observations = Observations.Add(observed.Probe, observed.Observation) },
        };

    private Transcript After(RunnerMessage.Exiting exiting) =>
        exiting.Line is null or > 0
            ? this with
            {
                Ending = new Ending.Exited(exiting.Line),
            }
            : AsForged("the program exited at a line that no file has");

    private static bool IsHonest(Observation observation) =>
        observation is not Observation.Threw { Line: < 1 } && ObservationBounds.Hold(observation);

    private static string NameOf(RunnerMessage message) =>
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
public enum RunnerStage
{
    /// <summary>The grader's own code; nothing of the program is loaded.</summary>
    Starting,

    /// <summary>The program.</summary>
    Running,

    /// <summary>The probes, one after another.</summary>
    Asking,
}
