using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Grader.Protocol;

namespace Grader.Processes;

/// <summary>Runs programs, each in a process of its own that runs nothing else.</summary>
/// <param name="outputBytes">How much a program may print.</param>
public sealed class RunnerProcess(Workplace workplace, int outputBytes = 4 << 20) : IAsyncDisposable
{
    // Each has loaded libtorch and waits for its one program.
    private readonly ConcurrentStack<Child> _spares = new();

    internal const long MessageBytes = 16 << 20;

    /// <summary>Until Ready: starting .NET and loading libtorch, which takes a second from a cold disk.</summary>
    internal static readonly TimeSpan StartUp = TimeSpan.FromSeconds(60);

    /// <summary>How long to wait for the rest, once the process is gone: whatever it started may still hold the pipes.</summary>
    internal static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    /// <summary>Starts processes ahead of the programs that they will run, until there are so many.</summary>
    /// <exception cref="WorkplaceException">One does not start.</exception>
    public void Prepare(int spares)
    {
        while (_spares.Count < spares)
        {
            _spares.Push(Start());
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (_spares.TryPop(out var spare))
        {
            await spare.DisposeAsync();
        }
    }

    /// <param name="wall">From the program's first instruction to the last answer.</param>
    /// <exception cref="RunnerUnusableException">The runner did not get as far as the program.</exception>
    public async Task<Run> Run(RunRequest request, Input input, TimeSpan wall, CancellationToken cancellation)
    {
        await using var child = _spares.TryPop(out var spare) && !spare.HasExited ? spare : Start();
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var end = new CancellationTokenSource();
        var printed = new PrintedText(outputBytes);
        var printing = printed.Drain(child.Error, clock.Cancel, end.Token);
        var feeding = Feed(child.Input, request, input, end.Token);
        var leaving = HangUp(child, clock, end.Token);
        clock.CancelAfter(StartUp);

        await using var line = new Metered(child.Output, MessageBytes);
        var conversation = new Conversation(line, request.Ask);
        var pace = new Pace();
        var cut = Cut.None;
        var ready = 0L;
        try
        {
            for (var before = conversation.Transcript; await conversation.Next(clock.Token); before = conversation.Transcript)
            {
                pace.Heard(before, conversation.Transcript);
                if (ready == 0)
                {
                    ready = Stopwatch.GetTimestamp();
                    clock.CancelAfter(wall);
                }
            }
            if (conversation.Transcript.Ending is null)
            {
                await child.Exit(clock.Token); // its own exit code says why; ours would hide it
            }
        }
        // The clock, or the caller: either way the process is ended and its pipes are drained below
        catch (OperationCanceledException)
        {
            cut = child.HasExited ? Cut.None : Cut.Time;
        }
        var ran = Stopwatch.GetElapsedTime(ready);
        var code = await child.Kill();
        end.CancelAfter(Rest);
        await printing;
        await end.CancelAsync();
        await Task.WhenAll(feeding, leaving);
        cancellation.ThrowIfCancellationRequested();
        if (ready == 0)
        {
            throw new RunnerUnusableException(
                FirstLine(printed.ToString()) ?? $"The runner ended with code {code} before it was ready."
            );
        }
        cut = printed.Overflowed ? Cut.Output : cut;
        var text = printed.ToString();
        return new Aftermath(
            conversation.Transcript,
            cut,
            code,
            ran,
            wall,
            request.Limits.CpuSeconds,
            outputBytes,
            text
        ).Run() with
        {
            ProgramTook = pace.Program,
            AnswersTook = pace.Answers,
        };
    }

    private Child Start() => Child.Start(workplace.ToRun);

    /// <summary>Hands over the request; what follows is the program's standard input.</summary>
    private static async Task Feed(Stream line, RunRequest request, Input input, CancellationToken cancellation)
    {
        try
        {
            await using (line)
            {
                await new FrameStream(line).WriteAsync(request, Wire.Default.RunRequest, cancellation);
                await Type(line, input, cancellation);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // Nobody reads any more.
        }
    }

    private static async Task Type(Stream line, Input input, CancellationToken cancellation)
    {
        switch (input)
        {
            case Input.Typed(var text):
                await line.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
                return;
            case Input.Enter:
                var enter = Enumerable.Repeat((byte)'\n', 4096).ToArray();
                while (true)
                {
                    await line.WriteAsync(enter, cancellation); // waits while the pipe is full
                }
        }
    }

    /// <summary>Stops the clock when the process is gone, whoever holds its end of the line.</summary>
    internal static async Task HangUp(Child child, CancellationTokenSource clock, CancellationToken cancellation)
    {
        try
        {
            await child.Exit(cancellation);
            clock.CancelAfter(Rest);
        }
        catch (OperationCanceledException)
        {
            // Everything was heard.
        }
    }

    internal static string? FirstLine(string text) => text.Split('\n').Select(l => l.Trim()).FirstOrDefault(l => l.Length > 0);
}
