using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Processes;

/// <summary>What one run of a program was seen to do, from outside and by its own claims.</summary>
/// <param name="Ending">How the process ended.</param>
/// <param name="Stopped">The exception that the program itself did not catch; probes may have been answered all the same.</param>
/// <param name="Asking">The probe that was being answered when the process ended early; null when that was the program
/// itself.</param>
/// <param name="Observations">What arrived, by number of the probe.</param>
/// <param name="Printed">What it wrote to standard output and standard error, as it came, cut off at the output limit.</param>
public sealed record ObservedRun(
    Ending Ending,
    RunnerMessage.Stopped? Stopped,
    int? Asking,
    ImmutableDictionary<int, Observation> Observations,
    string Printed
)
{
    /// <summary>By the clock, from its first instruction to its end; zero where it did not come to one.</summary>
    public TimeSpan ProgramTook { get; init; }

    /// <summary>By the clock, for each observation.</summary>
    public ImmutableDictionary<int, TimeSpan> AnswersTook { get; init; } = ImmutableDictionary<int, TimeSpan>.Empty;
}

/// <summary>How the process of a run ended.</summary>
public abstract record Ending
{
    private Ending() { }

    /// <summary>The program ran or stopped, and every probe was answered.</summary>
    public sealed record Completed : Ending;

    /// <summary>The program ended its own process.</summary>
    /// <param name="Line">In the student's file, where that is known.</param>
    public sealed record Exited(int? Line) : Ending;

    /// <param name="Seconds">The limit that was reached.</param>
    public sealed record TimeLimit(double Seconds) : Ending;

    public sealed record MemoryLimit : Ending;

    /// <param name="Bytes">The limit that was reached.</param>
    public sealed record OutputLimit(int Bytes) : Ending;

    public sealed record StackOverflow : Ending;

    /// <summary>The runtime ended the process: an invalid memory access, an exception on a thread of its own, a
    /// fail-fast.</summary>
    public sealed record Crashed(int ExitCode) : Ending
    {
        /// <summary>What libtorch said where nothing caught it, as standard error has it; null where it said nothing. The program
        /// writes there too: it is to be believed in nothing but words.</summary>
        public string? Said { get; init; }
    }

    /// <summary>Something other than the runner's own code spoke on its line.</summary>
    public sealed record Forged(string Why) : Ending;
}
