using System.Collections.Immutable;
using Grader.Judging;
using Grader.Processes;
using Grader.Protocol;

namespace Grader.Session;

/// <summary>Runs programs that are built, a fresh runner process for every run.</summary>
/// <param name="jobs">How many runs may be under way at once.</param>
internal sealed class ProgramRuns(RunnerProcess runner, int jobs) : IAsyncDisposable
{
    private readonly SemaphoreSlim _runs = new(jobs);

    /// <inheritdoc cref="Workbench.PrepareRunners"/>
    public void PrepareRunners() => runner.StartSpares(_runs.CurrentCount);

    /// <summary>Runs a program once for each input that the checks want.</summary>
    /// <inheritdoc cref="Workbench.TryAlone"/>
    public async Task<ProgramOutcome.Ran> RunOnce(
        Exercise exercise,
        CompilerReply.Built built,
        IEnumerable<Check> checks,
        Sitting sitting,
        Func<ProgramOutcome.Ran, bool>? isEnough,
        CancellationToken cancellation
    )
    {
        var unasked = built.Unasked.Select(u => u.Probe).ToHashSet();
        var inputs = checks
            .Select(c => (Check: c, Probe: exercise.Checks.IndexOf(c)))
            .Where(c => !unasked.Contains(c.Probe))
            .GroupBy(c => c.Check.Input)
            .OrderByDescending(g => isEnough is not null && g.Any(c => c.Check.IsDrawn))
            .ToList();
        var deciding = isEnough is null ? inputs.Count : Math.Max(1, inputs.Count(g => g.Any(c => c.Check.IsDrawn)));
        var ran = await RunWith(inputs.Take(deciding));
        foreach (var input in inputs.Skip(deciding))
        {
            var left = inputs.Where(g => !ran.Runs.ContainsKey(g.Key)).SelectMany(g => g);
            var soFar = ran with { Unasked = [.. ran.Unasked, .. left.Select(c => new UnaskedProbe(c.Probe, null))] };
            if (isEnough!(soFar))
            {
                return soFar;
            }
            ran = ran with { Runs = ran.Runs.AddRange((await RunWith([input])).Runs) };
        }
        return ran;

        async Task<ProgramOutcome.Ran> RunWith(IEnumerable<IGrouping<Input, (Check Check, int Probe)>> some)
        {
            var runs = some.Select(async g =>
                KeyValuePair.Create(
                    g.Key,
                    await RunOnce(exercise, built, g.Key, [.. g.Select(c => c.Probe)], sitting, cancellation)
                )
            );
            return new((await Task.WhenAll(runs)).ToImmutableDictionary(), built.Unasked, built.Together);
        }
    }

    private async Task<ObservedRun> RunOnce(
        Exercise exercise,
        CompilerReply.Built built,
        Input input,
        ImmutableArray<int> probes,
        Sitting sitting,
        CancellationToken cancellation
    )
    {
        var (ask, rehearse) = sitting.OrderProbes(probes);
        var stride = exercise.Checks.Length;
        var drawn = probes.Where(p => exercise.Checks[p].IsDrawn);
        var more = Enumerable.Range(1, sitting.MoreSeeds.Length).SelectMany(i => drawn.Select(probe => i * stride + probe));
        var request = new RunRequest(
            built.Script,
            built.Symbols,
            built.Probes,
            [.. ask, .. more],
            sitting.Seed,
            Allowance.LimitsFor(exercise)
        )
        {
            Rehearse = rehearse,
            Twice = sitting.Twice,
            Stretch = sitting.Stretch,
            MoreSeeds = sitting.MoreSeeds,
            Stride = stride,
        };
        return await Run(exercise, request, input, cancellation);
    }

    /// <summary>One run, when it is its turn.</summary>
    public async Task<ObservedRun> Run(Exercise exercise, RunRequest request, Input input, CancellationToken cancellation)
    {
        await _runs.WaitAsync(cancellation);
        try
        {
            return await runner.RunToEnd(request, input, Allowance.WallTimeFor(exercise), cancellation);
        }
        finally
        {
            _runs.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await runner.DisposeAsync();
        _runs.Dispose();
    }
}
