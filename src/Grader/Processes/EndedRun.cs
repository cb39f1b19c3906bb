using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Processes;

/// <summary>What the host knows of a runner that has ended, and what it makes of that.</summary>
/// <param name="Transcript">What the runner said.</param>
/// <param name="Timings">How long it took over what it said.</param>
/// <param name="HostStop">Which of the host's own limits made it end the process.</param>
/// <param name="ExitCode">How the process ended by itself; above 128 on Unix, a signal's number plus 128.</param>
/// <param name="Ran">From Ready to the end.</param>
/// <param name="Wall">How long it might have run.</param>
/// <param name="Printed">What it wrote, the runtime's own last words included; not what a person was shown already.</param>
internal sealed record EndedRun(
    Transcript Transcript,
    ProbeTimings Timings,
    HostStop HostStop,
    int ExitCode,
    TimeSpan Ran,
    TimeSpan Wall,
    int CpuSeconds,
    int OutputBytes,
    string Printed
)
{
    private const int Abort = 128 + 6;
    private const int Bus = 128 + 7;
    private const int Kill = 128 + 9;
    private const int Segmentation = 128 + 11;
    private const int FirstSignal = 128;

    private const string Unhandled = "Unhandled exception. ",
        FailedFast = "Process terminated.";

    // How C++ ends where nothing catches an exception, as TorchSharp does not in matmul.
    private const string Uncaught = "terminate called after throwing an instance of '";

    // How libtorch ends where it finds no memory to record another operation in.
    private const string NoMemoryInLibtorch = $"{Uncaught}std::bad_alloc'";

    // How .NET ends where it finds no memory for itself: libtorch has taken the last of it. Seen once in about ten such programs.
    private const string NoMemoryInRuntime = $"{Uncaught}Exception*'";

    // The texts with which .NET announces that it gives up, each at the start of its last words.
    internal static readonly ImmutableArray<string> LastWords =
    [
        Unhandled,
        "Stack overflow.",
        "Fatal error.",
        FailedFast,
        "Out of memory.",
        Uncaught,
    ];

    // No runner says so much by itself: a program may print faster than it is heard that it begins.
    public bool WasReady => Transcript.Stage != RunnerStage.Starting || HostStop == HostStop.Output;

    /// <summary>
    /// Whether it may have ended for want of memory and had none to say so. Where libtorch has taken the last of it, .NET's own
    /// call for some may fail at any place, and about one such program in ten dies of a signal without a word about it.
    /// </summary>
    public bool MayHaveStarved =>
        WasReady
        && ExitCode is Abort or Bus or Segmentation
        && FindEnding() is Ending.Crashed { Said: null }
        && Printed.AsSpan(StartOfLastWords()) is var words
        && !words.StartsWith(Unhandled, StringComparison.Ordinal)
        && !words.StartsWith(FailedFast, StringComparison.Ordinal);

    /// <exception cref="RunnerUnusableException">The runner did not get as far as the program.</exception>
    public ObservedRun ToRun()
    {
        if (!WasReady)
        {
            throw new RunnerUnusableException(
                PrintedText.FirstLine(Printed) ?? $"The runner ended with code {ExitCode} before it was ready."
            );
        }
        var ending = FindEnding();
        var own = ending is Ending.StackOverflow or Ending.Crashed or Ending.MemoryLimit
            ? Printed[..StartOfLastWords()]
            : Printed;
        // How far a program gets once memory has run out is chance, and so is what it answers.
        var answers = ending is Ending.MemoryLimit ? ImmutableDictionary<int, Observation>.Empty : Transcript.Observations;
        return new(ending, Transcript.Stopped, AskingAt(ending), answers, own)
        {
            ProgramTook = Timings.ProgramTook,
            AnswersTook = Timings.AnswersTook,
        };
    }

    private int? AskingAt(Ending ending) =>
        ending switch
        {
            Ending.Completed => null,
            Ending.MemoryLimit when ProgramStarved => null,
            Ending.MemoryLimit => StarvedProbe ?? Transcript.Asking,
            _ => Transcript.Asking,
        };

    private Ending FindEnding() =>
        Transcript.Ending switch
        {
            Ending.Forged forged => forged,
            _ when HostStop == HostStop.Output => new Ending.OutputLimit(OutputBytes),
            null or Ending.Completed when Starved => new Ending.MemoryLimit(),
            { } said => said,
            // Which of the two clocks runs out first depends on how busy the machine is. The words for it do not.
            _ when HostStop == HostStop.Time => new Ending.TimeLimit(Math.Min(Wall.TotalSeconds, CpuSeconds)),
            _ => EndingByExitCode(),
        };

    private Ending EndingByExitCode()
    {
        var words = Printed.AsSpan(StartOfLastWords());
        return ExitCode switch
        {
            unchecked((int)0xC00000FD) => new Ending.StackOverflow(),
            Abort when words.StartsWith("Stack overflow.", StringComparison.Ordinal) => new Ending.StackOverflow(),
            Abort when words.Contains("OutOfMemoryException", StringComparison.Ordinal) => new Ending.MemoryLimit(),
            Abort when words.StartsWith("Out of memory.", StringComparison.Ordinal) => new Ending.MemoryLimit(),
            Abort when words.StartsWith(NoMemoryInLibtorch, StringComparison.Ordinal) => new Ending.MemoryLimit(),
            Abort when words.StartsWith(NoMemoryInRuntime, StringComparison.Ordinal) => new Ending.MemoryLimit(),
            Kill when UsedItsProcessorTime => new Ending.TimeLimit(CpuSeconds),
            Kill => new Ending.MemoryLimit(),
            Abort => new Ending.Crashed(ExitCode) { Said = NativeMessage.FindIn(words) },
            < 0 or >= FirstSignal => new Ending.Crashed(ExitCode),
            _ => new Ending.Exited(null),
        };
    }

    /// <summary>The kernel kills for two reasons and names neither. Threads side by side use time faster than the clock
    /// goes.</summary>
    private bool UsedItsProcessorTime => Ran.TotalSeconds * Environment.ProcessorCount >= 0.9 * CpuSeconds;

    private int StartOfLastWords()
    {
        var at = LastWords.Max(w => Printed.LastIndexOf(w, StringComparison.Ordinal));
        return at < 0 ? Printed.Length : at;
    }

    private bool Starved => ProgramStarved || StarvedProbe is not null;

    private bool ProgramStarved => Transcript.Stopped is { } stopped && IsOutOfMemory(stopped.Type, stopped.Message);

    /// <summary>The first probe for which there was no memory left.</summary>
    private int? StarvedProbe =>
        Transcript
            .Ask.Cast<int?>()
            .FirstOrDefault(probe =>
                Transcript.Observations.GetValueOrDefault(probe!.Value) is Observation.Threw(var type, var message, _)
                && IsOutOfMemory(type, message)
            );

    private static bool IsOutOfMemory(string type, string message) =>
        type == typeof(OutOfMemoryException).FullName || message.Contains("can't allocate memory", StringComparison.Ordinal);
}

/// <summary>Why the host ended a process, if it did.</summary>
internal enum HostStop
{
    None,
    Time,
    Output,
}
