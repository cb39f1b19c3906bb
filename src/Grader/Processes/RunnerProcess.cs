using System.Collections.Concurrent;
using Grader.Protocol;

namespace Grader.Processes;

/// <summary>Runs programs, each in a process of its own that runs nothing else.</summary>
/// <param name="outputBytes">How much a program may print.</param>
public sealed class RunnerProcess(Workplace workplace, int outputBytes = 4 << 20) : IAsyncDisposable
{
    // Each has loaded libtorch and waits for its one program.
    private readonly ConcurrentStack<ChildProcess> _spares = new();

    /// <summary>Starts processes ahead of the programs that they will run, until there are so many.</summary>
    /// <exception cref="WorkplaceException">One does not start.</exception>
    public void StartSpares(int spares)
    {
        while (_spares.Count < spares)
        {
            _spares.Push(StartRunner());
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
    public async Task<ObservedRun> RunToEnd(RunRequest request, Input input, TimeSpan wall, CancellationToken cancellation)
    {
        await using var child = await TakeSpare() ?? StartRunner();
        using var clock = new RunClock(wall, fromReady: true, cancellation);
        var printed = new PrintedText(outputBytes);
        var ended = await new RunnerSession(child, request, new Typist.Exercise(input), printed, clock).Run();
        cancellation.ThrowIfCancellationRequested();
        return ended.ToRun();
    }

    /// <summary>One that is still there, or null.</summary>
    private async Task<ChildProcess?> TakeSpare()
    {
        while (_spares.TryPop(out var spare))
        {
            if (!spare.HasExited)
            {
                return spare;
            }
            await spare.DisposeAsync();
        }
        return null;
    }

    private ChildProcess StartRunner() => ChildProcess.Start(workplace.ToRun);
}
