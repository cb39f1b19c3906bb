using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Processes;

/// <summary>A runner in which one run follows another, for as long as each comes to an ordinary end.</summary>
/// <param name="child">A runner that has been told nothing yet.</param>
internal sealed class SharedRunner(IChild child, int outputBytes) : IAsyncDisposable
{
    private const long MessageBytes = 16 << 20;

    private readonly PrintedText _printed = new(outputBytes);
    private Task? _printing;

    /// <summary>How many requests it has carried out.</summary>
    public int Requests { get; private set; }

    /// <param name="patience">For one run: what takes longer must have a process to itself.</param>
    /// <returns>Runs in the order of the request's parts, as far as they came to an ordinary end. The first, before which there
    /// was none, may also have been stopped by an exception.</returns>
    public async Task<ImmutableArray<ObservedRun>> Run(RunRequest request, TimeSpan patience, CancellationToken cancellation)
    {
        var runs = ImmutableArray.CreateBuilder<ObservedRun>();
        using var clock = new RunClock(patience, fromReady: true, cancellation);
        _printing ??= _printed.Drain(child.Error, () => { }, CancellationToken.None);
        try
        {
            await new FrameStream(child.Input).WriteAsync(request, Wire.Default.RunRequest, clock.Token);
            foreach (var part in request.Parts)
            {
                if (await Listen(part, clock) is not { } run || (Requests + runs.Count > 0 && !IsOrdinary(run)))
                {
                    break;
                }
                runs.Add(run);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
        }
        Requests++;
        return runs.DrainToImmutable();
    }

    /// <summary>What TorchSharp wrote by itself, and the runtime, once the process has ended.</summary>
    public async Task<string> ReadPrinted()
    {
        await child.Kill();
        await (_printing ?? Task.CompletedTask);
        return _printed.Held;
    }

    public async ValueTask DisposeAsync()
    {
        await child.DisposeAsync();
        await (_printing ?? Task.CompletedTask);
    }

    // Null where it did not get so far as to answer everything.
    private async Task<ObservedRun?> Listen(RunPart part, RunClock clock)
    {
        await using var output = new CappedStream(child.Output, MessageBytes);
        var conversation = new RunnerConversation(output, part.Ask, interruptible: false);
        while (await conversation.HearNext(clock.Token))
        {
            if (conversation.Transcript.Stage == RunnerStage.Running)
            {
                clock.Begin();
            }
        }
        var ended = new EndedRun(
            conversation.Transcript,
            conversation.Pace,
            HostStop.None,
            ExitCode: 0,
            conversation.Pace.SinceReady,
            clock.Limit,
            CpuSeconds: 0,
            outputBytes,
            Printed: ""
        );
        return ended.WasReady && ended.ToRun() is { Ending: Ending.Completed } run ? run : null;
    }

    /// <summary>Whether nothing was thrown.</summary>
    public static bool IsOrdinary(ObservedRun run) =>
        run.Stopped is null && !run.Observations.Values.Any(seen => seen is Observation.Threw);
}
