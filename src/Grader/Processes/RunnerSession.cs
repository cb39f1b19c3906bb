using Grader.Protocol;

namespace Grader.Processes;

/// <summary>One conversation with a runner, from the request to the end of the process, which it makes sure of.</summary>
/// <param name="child">A runner that has been told nothing yet.</param>
internal sealed class RunnerSession(IChild child, RunRequest request, Typist typist, IOutputReader printed, RunClock clock)
{
    private const long MessageBytes = 16 << 20;

    /// <summary>How long to wait for the rest, once the process is gone: whatever it started may still hold the pipes.</summary>
    private static readonly TimeSpan _rest = TimeSpan.FromSeconds(1);

    /// <summary>Comes back however the clock was stopped: that, and whether the runner was ever ready, is the caller's to
    /// judge.</summary>
    public async Task<EndedRun> Run()
    {
        using var end = new CancellationTokenSource();
        var printing = printed.Drain(child.Error, clock.Cancel, end.Token);
        var feeding = Feed(end.Token);
        var leaving = HangUp(end.Token);

        await using var line = new CappedStream(child.Output, MessageBytes);
        var conversation = new RunnerConversation(line, request.Ask, request.Interruptible);
        var cut = await Listen(conversation);
        var ran = conversation.Pace.SinceReady;
        var code = await child.Kill();
        end.CancelAfter(_rest);
        await printing;
        await end.CancelAsync();
        await Task.WhenAll(feeding, leaving);
        return new EndedRun(
            conversation.Transcript,
            conversation.Pace,
            printed.Overflowed ? HostStop.Output : cut,
            code,
            ran,
            clock.Limit,
            request.Limits.CpuSeconds,
            printed.MaxBytes,
            printed.Held
        );
    }

    /// <returns>Whether time ran out before the process had ended.</returns>
    private async Task<HostStop> Listen(RunnerConversation conversation)
    {
        try
        {
            while (await conversation.HearNext(clock.Token))
            {
                if (conversation.Transcript.Stage == RunnerStage.Running) // Ready, and no other message, leads there
                {
                    printed.BeginShowing();
                    clock.Begin();
                }
            }
            if (conversation.Transcript.Ending is null)
            {
                await child.WaitForExit(clock.Token); // its own exit code says why; ours would hide it
            }
            return HostStop.None;
        }
        // The clock, or the caller: either way the process is ended and its pipes are drained
        catch (OperationCanceledException)
        {
            return child.HasExited ? HostStop.None : HostStop.Time;
        }
    }

    /// <summary>Hands over the request; what follows is the program's standard input.</summary>
    private async Task Feed(CancellationToken cancellation)
    {
        try
        {
            await using var line = child.Input;
            await new FrameStream(line).WriteAsync(request, Wire.Default.RunRequest, cancellation);
            await typist.Type(line, cancellation);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // Nobody reads any more.
        }
    }

    /// <summary>Stops the clock when the process is gone, whoever holds its end of the line.</summary>
    private async Task HangUp(CancellationToken cancellation)
    {
        try
        {
            await child.WaitForExit(cancellation);
            clock.CancelAfter(_rest);
        }
        catch (OperationCanceledException)
        {
            // Everything was heard.
        }
    }
}
