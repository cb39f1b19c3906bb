using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Grader.Protocol;

/// <summary>All that the runner ever learns: programs and a seed. No expected value, no tolerance, no points, no name of a
/// check.</summary>
/// <param name="Script">The program under test.</param>
/// <param name="Symbols">Its portable PDB.</param>
/// <param name="Probes">A second script, chained on the first.</param>
/// <param name="Ask">Which probes to run, by number, in this order.</param>
/// <param name="Seed">Where the probes' random inputs come from.</param>
/// <param name="Limits">What the runner imposes on itself before it loads the program.</param>
/// <param name="Interruptible">Whether SIGTERM, or the program's own exit, has the probes asked at once, wherever the program is.
/// The host sends it when it is stopped itself; Ctrl-C (SIGINT) reaches no runner, which leads a session of its own.</param>
public sealed record RunRequest(
    ReadOnlyMemory<byte> Script,
    ReadOnlyMemory<byte> Symbols,
    ReadOnlyMemory<byte> Probes,
    ImmutableArray<int> Ask,
    int Seed,
    RunLimits Limits,
    bool Interruptible = false
)
{
    /// <summary>Probes that are run before, on inputs of their own, and whose answers nobody hears: an answer must not hang on
    /// how often it was asked.</summary>
    public ImmutableArray<int> Rehearse { get; init; } = [];

    /// <summary>Each probe is asked twice on the same inputs, and an answer that is another one the second time is
    /// none.</summary>
    public bool Twice { get; init; }

    /// <summary>By how much every extent above 1 of a random tensor is larger than the probe says.</summary>
    public int Stretch { get; init; }

    /// <summary>
    /// Seeds beside <see cref="Seed"/>. A number in <see cref="Ask"/> stands for a probe under one of them: <see cref="Stride"/>
    /// times the seed's place,
    /// counted from 1, plus the probe.
    /// </summary>
    public ImmutableArray<int> MoreSeeds { get; init; } = [];

    /// <summary>Larger than every probe's number.</summary>
    public int Stride { get; init; } = int.MaxValue;

    /// <summary>Several runs of the program in one process, each as if it were the first, with what is asked there in place of
    /// <see cref="Ask"/> and <see cref="Rehearse"/>. None where the process runs it once, and it reads what follows on the line.
    /// Only for a program that leaves nothing behind.</summary>
    public ImmutableArray<RunPart> Parts { get; init; } = [];

    /// <summary>Whether more requests follow on the line: for programs of the course's own alone.</summary>
    public bool Stays { get; init; }

    /// <summary>Whether the program can be told that nobody reads what it prints, as it is where there are parts.</summary>
    public bool LeavesBlanks { get; init; }
}

/// <summary>One of several runs in a process.</summary>
/// <param name="Input">What the program reads. Nothing that it prints there is kept.</param>
public sealed record RunPart(Input Input, ImmutableArray<int> Ask, ImmutableArray<int> Rehearse);

/// <param name="CpuSeconds">Processor time, in whole seconds: at the end the kernel kills the process.</param>
/// <param name="DataBytes">Private memory beyond what the runner has in use when the program starts.</param>
public sealed record RunLimits(int CpuSeconds, long DataBytes);

/// <summary>
/// What the runner says, in this order: Ready, Ran, Stopped or Interrupted, an Observed for each probe that was asked, Done.
/// Exiting may come at any time after Ready and is the last. Anything else is not from the runner's own code.
/// </summary>
[JsonDerivedType(typeof(Ready), "ready")]
[JsonDerivedType(typeof(Ran), "ran")]
[JsonDerivedType(typeof(Stopped), "stopped")]
[JsonDerivedType(typeof(Interrupted), "interrupted")]
[JsonDerivedType(typeof(Observed), "observed")]
[JsonDerivedType(typeof(Exiting), "exiting")]
[JsonDerivedType(typeof(Done), "done")]
public abstract record RunnerMessage
{
    private RunnerMessage() { }

    /// <summary>TorchSharp is loaded and the limits hold; from here on, whatever happens is the program's doing.</summary>
    public sealed record Ready : RunnerMessage;

    /// <summary>The program ran to its end.</summary>
    public sealed record Ran : RunnerMessage;

    /// <summary>The program ended with an exception that it did not catch. What it defined before can still be probed.</summary>
    /// <param name="Line">In the student's file, where that is known.</param>
    public sealed record Stopped(string Type, string Message, int? Line) : RunnerMessage;

    /// <summary>The program is asked where it is, because it was told to stop or is ending its own process.</summary>
    public sealed record Interrupted : RunnerMessage;

    public sealed record Observed(int Probe, Observation Observation) : RunnerMessage;

    /// <summary>The program is ending its own process.</summary>
    public sealed record Exiting(int? Line) : RunnerMessage;

    public sealed record Done : RunnerMessage;
}
