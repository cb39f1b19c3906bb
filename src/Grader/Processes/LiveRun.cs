using System.Diagnostics;
using Grader.Protocol;

namespace Grader.Processes;

/// <summary>Runs a program for a person who watches: what it prints is shown as it comes, what the person types goes
/// in.</summary>
/// <param name="typed">What the program reads.</param>
/// <param name="shown">Where what it prints goes.</param>
/// <param name="outputBytes">How much it may print.</param>
internal sealed class LiveRun(Workplace workplace, Stream typed, TextWriter shown, int outputBytes = 256 << 20)
{
    /// <summary>For the probes, once the program was told to stop.</summary>
    private static readonly TimeSpan LastAnswers = TimeSpan.FromSeconds(10);

    /// <summary>There is no limit but the processor time: a program that waits for a person may wait for hours.</summary>
    /// <param name="interrupt">Stops the program where it is; its probes are still asked.</param>
    /// <exception cref="RunnerUnusableException">The runner did not get as far as the program.</exception>
    public async Task<Run> Run(RunRequest request, CancellationToken interrupt)
    {
        await using var child = Child.Start(workplace.ToRun);
        using var clock = new CancellationTokenSource(RunnerProcess.StartUp);
        using var end = new CancellationTokenSource();
        var printed = new ShownText(shown, outputBytes);
        var printing = printed.Drain(child.Error, clock.Cancel, end.Token);
        var feeding = Feed(child.Input, request, end.Token);
        var leaving = RunnerProcess.HangUp(child, clock, end.Token);
        await using var interrupting = interrupt.Register(() =>
        {
            printed.Silence();
            child.Interrupt();
            clock.CancelAfter(LastAnswers);
        });

        await using var line = new Metered(child.Output, RunnerProcess.MessageBytes);
        var conversation = new Conversation(line, request.Ask, interruptible: true);
        var cut = Cut.None;
        var ready = 0L;
        try
        {
            while (await conversation.Next(clock.Token))
            {
                if (ready == 0)
                {
                    ready = Stopwatch.GetTimestamp();
                    printed.Begin();
                    clock.CancelAfter(interrupt.IsCancellationRequested ? LastAnswers : Timeout.InfiniteTimeSpan);
                }
            }
            if (conversation.Transcript.Ending is null)
            {
                await child.Exit(clock.Token);
            }
        }
        catch (OperationCanceledException)
        {
            cut = child.HasExited ? Cut.None : Cut.Time;
        }
        var ran = Stopwatch.GetElapsedTime(ready);
        var code = await child.Kill();
        end.CancelAfter(RunnerProcess.Rest);
        await printing;
        await end.CancelAsync();
        await Task.WhenAll(feeding, leaving);
        if (ready == 0)
        {
            interrupt.ThrowIfCancellationRequested();
            throw new RunnerUnusableException(
                RunnerProcess.FirstLine(printed.Held) ?? $"The runner ended with code {code} before it was ready."
            );
        }
        var run = new Aftermath(
            conversation.Transcript,
            printed.Overflowed ? Cut.Output : cut,
            code,
            ran,
            LastAnswers,
            request.Limits.CpuSeconds,
            outputBytes,
            printed.Held
        ).Run();
        printed.Show(run.Printed);
        if (printed.WithinLine || interrupt.IsCancellationRequested) // the terminal shows ^C
        {
            await shown.WriteLineAsync();
        }
        return run;
    }

    /// <summary>Hands over the request, then whatever is typed, until there is no more.</summary>
    private async Task Feed(Stream line, RunRequest request, CancellationToken cancellation)
    {
        try
        {
            await using (line)
            {
                await new FrameStream(line).WriteAsync(request, Wire.Default.RunRequest, cancellation);
                var buffer = new byte[4096];
                // A read from a terminal hears of no cancellation: it is left alone, and ends with this process.
                while (await typed.ReadAsync(buffer, cancellation).AsTask().WaitAsync(cancellation) is > 0 and var read)
                {
                    await line.WriteAsync(buffer.AsMemory(0, read), cancellation);
                }
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // Nobody reads any more.
        }
    }
}
