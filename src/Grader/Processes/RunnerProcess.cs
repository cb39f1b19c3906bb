using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Grader.Protocol;

namespace Grader.Processes;

/// <summary>Runs programs, each in a process of its own that runs nothing else.</summary>
/// <param name="outputBytes">How much a program may print.</param>
public sealed class RunnerProcess(Workplace workplace, int outputBytes = 4 << 20) : IAsyncDisposable
{
    /// <summary>Processor time of a runner that stays, in seconds.</summary>
    private const int StayingSeconds = 3600;

    /// <summary>After so many requests it is replaced: what was loaded stays in it.</summary>
    private const int MostRequests = 200;

    /// <summary>How often a program is run again, to learn whether it crashed for want of memory.</summary>
    private const int MostReruns = 3;

    // Each has run programs of the course's own, and waits for the next.
    private readonly ConcurrentStack<SharedRunner> _ofReferences = new(),
        _ofMutants = new();

    // Each has loaded libtorch and waits for its one program.
    private readonly ConcurrentStack<IChild> _spares = new();
    private int _started;
    private readonly Lazy<RunnerParent?> _parent = new(() => RunnerParent.Start(workplace));

    /// <summary>Whether runners from the second one on are made by a process that has libtorch loaded.</summary>
    public bool HasParent => _parent is { IsValueCreated: true, Value.IsThere: true };

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
        foreach (var staying in _ofReferences.Concat(_ofMutants))
        {
            await staying.DisposeAsync();
        }
        if (_parent is { IsValueCreated: true, Value: { } parent })
        {
            await parent.DisposeAsync();
        }
    }

    /// <param name="wall">From the program's first instruction to the last answer.</param>
    /// <exception cref="RunnerUnusableException">The runner did not get as far as the program.</exception>
    public async Task<ObservedRun> RunToEnd(RunRequest request, Input input, TimeSpan wall, CancellationToken cancellation)
    {
        var ended = await RunInOne(request, input, wall, cancellation);
        var since = Stopwatch.StartNew();
        for (var i = 0; ended.MayHaveStarved && i < MostReruns && since.Elapsed < wall; i++)
        {
            var again = await RunInOne(request, input, wall, cancellation);
            ended = again.ToRun().Ending is Ending.MemoryLimit ? again : ended; // whatever else it did counts for nothing
        }
        return ended.ToRun();
    }

    private async Task<EndedRun> RunInOne(RunRequest request, Input input, TimeSpan wall, CancellationToken cancellation)
    {
        while (true)
        {
            await using var child = await TakeSpare() ?? StartRunner();
            using var clock = new RunClock(wall, fromReady: true, cancellation);
            var printed = new PrintedText(outputBytes);
            var ended = await new RunnerSession(child, request, new Typist.Exercise(input), printed, clock).Run();
            cancellation.ThrowIfCancellationRequested();
            if (!child.IsLost)
            {
                return ended;
            }
        }
    }

    /// <summary>Makes all runs of a program in one process.</summary>
    /// <param name="company">What else was run in it, and will be.</param>
    /// <inheritdoc cref="SharedRunner.Run"/>
    /// <exception cref="WorkplaceException">The process does not start.</exception>
    public Task<ImmutableArray<ObservedRun>> RunParts(
        RunRequest request,
        Company company,
        TimeSpan patience,
        CancellationToken cancellation
    ) =>
        company switch
        {
            Company.Itself => RunAmongItself(request, patience, cancellation),
            Company.References => RunAmong(_ofReferences, request, patience, cancellation),
            Company.Mutants => RunAmong(_ofMutants, request, patience, cancellation),
        };

    private async Task<ImmutableArray<ObservedRun>> RunAmongItself(
        RunRequest request,
        TimeSpan patience,
        CancellationToken cancellation
    )
    {
        await using var runner = new SharedRunner(await TakeSpare() ?? StartRunner(), outputBytes);
        var runs = await runner.Run(request, patience, cancellation);
        var printed = await runner.ReadPrinted();
        return [.. runs.Select(r => r with { Printed = printed })];
    }

    private async Task<ImmutableArray<ObservedRun>> RunAmong(
        ConcurrentStack<SharedRunner> others,
        RunRequest request,
        TimeSpan patience,
        CancellationToken cancellation
    )
    {
        var runner = others.TryPop(out var idle) ? idle : new SharedRunner(StartRunner(), outputBytes);
        ImmutableArray<ObservedRun> runs = [];
        try
        {
            var limits = request.Limits with { CpuSeconds = StayingSeconds };
            runs = await runner.Run(request with { Stays = true, Limits = limits }, patience, cancellation);
        }
        finally
        {
            if (runs.Length == request.Parts.Length && runs.All(SharedRunner.IsOrdinary) && runner.Requests < MostRequests)
            {
                others.Push(runner);
            }
            else
            {
                await runner.DisposeAsync();
            }
        }
        return runs;
    }

    /// <summary>One that is still there, or null.</summary>
    private async Task<IChild?> TakeSpare()
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

    // A parent costs as much as a runner: it pays from the second one on.
    private IChild StartRunner() =>
        (Interlocked.Increment(ref _started) > 1 ? _parent.Value?.MakeRunner() as IChild : null)
        ?? ChildProcess.Start(workplace.ToRun);
}
