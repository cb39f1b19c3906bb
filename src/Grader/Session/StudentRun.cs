using System.Collections.Immutable;
using Grader.Judging;
using Grader.Processes;
using Grader.Protocol;

namespace Grader.Session;

/// <summary>How a run that a person watched went.</summary>
/// <param name="Finished">It came to its own end.</param>
/// <param name="Remark">A sentence on what ended it, where that is not plain; else null.</param>
public sealed record StudentRunResult(bool Finished, string? Remark, Traces Traces);

/// <summary>Runs a student's file for the student, who watches, answers and may stop it.</summary>
/// <param name="typed">What the person types.</param>
/// <param name="shown">Where the person sees what the program prints.</param>
public sealed class StudentRun(Workplace workplace, Stream typed, TextWriter shown)
{
    /// <summary>An hour of processor time, for a person may watch for long; and what a graded run gets of memory.</summary>
    public static RunLimits UsualLimits { get; } = new(3600, 1L << 30);

    private const string Lost = "What it had kept is lost with it.";

    public RunLimits Limits { get; init; } = UsualLimits;

    /// <summary>Null where the compiler process had to give up on it.</summary>
    public static async Task<CompilerReply?> BuildProgram(
        Workplace workplace,
        string file,
        ImmutableArray<NumberOverride> settings,
        CancellationToken cancellation
    )
    {
        await using var compiler = new CompilerProcess(workplace);
        return
            await compiler.Ask(new CompilerRequest.BuildToRun(file, settings), cancellation) is CompilerAnswer.Replied(var reply)
            ? reply
            : null;
    }

    /// <param name="interrupt">Stops the program where it is, and keeps what it has.</param>
    /// <exception cref="RunnerUnusableException">The runner did not get as far as the program.</exception>
    public async Task<StudentRunResult> RunProgram(CompilerReply.BuiltToRun program, CancellationToken interrupt)
    {
        var ask = Enumerable.Range(0, program.Traces.Length).Except(program.Unasked.Select(u => u.Probe)).ToImmutableArray();
        var request = new RunRequest(program.Script, program.Symbols, program.Probes, ask, Seed: 0, Limits, Interruptible: true);
        var run = await new LiveRun(workplace, typed, shown).RunToEnd(request, interrupt);
        var seen = ask.Where(run.Observations.ContainsKey).Select(i => (program.Traces[i], run.Observations[i]));
        return interrupt.IsCancellationRequested
            ? new(false, null, Traces.Of(seen))
            : new(
                run is { Ending: Ending.Completed, Stopped: null } or { Ending: Ending.Exited },
                RemarkOn(run),
                Traces.Of(seen)
            );
    }

    private string? RemarkOn(ObservedRun run) =>
        run switch
        {
            { Ending: Ending.Completed, Stopped: null } => null,
            { Ending: Ending.Completed, Stopped: { } stopped } => Reasons.AsSentence(Reasons.WhyEnded(stopped)),
            { Ending: Ending.Exited exited } => Reasons.AsSentence(Reasons.WhyEnded(exited)),
            { Ending: Ending.TimeLimit } =>
                $"The program used {Limits.CpuSeconds} s of processor time, which is all that a run may use, and was "
                    + $"ended. {Lost}",
            { Ending: var ending } => $"{Reasons.AsSentence(Reasons.WhyEnded(ending))} {Lost}",
        };
}
