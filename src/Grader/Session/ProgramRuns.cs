using System.Collections.Immutable;
using Grader.Judging;
using Grader.Processes;
using Grader.Protocol;

namespace Grader.Session;

/// <summary>Runs programs that are built.</summary>
/// <param name="jobs">How many processes may be at work at once.</param>
internal sealed class ProgramRuns(RunnerProcess runner, int jobs) : IAsyncDisposable
{
    private readonly SemaphoreSlim _runs = new(jobs);

    /// <inheritdoc cref="Workbench.PrepareRunners"/>
    public void PrepareRunners() => runner.StartSpares(_runs.CurrentCount);

    /// <summary>Runs a program once for each input that the checks want.</summary>
    /// <param name="company">What it may follow in a process.</param>
    /// <inheritdoc cref="Workbench.TryMutant"/>
    public async Task<ProgramOutcome.Ran> RunOnce(
        Exercise exercise,
        CompilerReply.Built built,
        Company company,
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
            ImmutableArray<InputQuestions> questions =
            [
                .. some.Select(g => InputQuestions.Of(exercise, g.Key, [.. g.Select(c => c.Probe)])),
            ];
            var request = RequestFor(exercise, built, sitting);
            var runs = await RunAll(exercise, request, questions, sitting, MayShare(built, exercise), company, cancellation);
            return new(
                questions.Zip(runs).ToImmutableDictionary(r => r.First.Input, r => r.First.Complete(r.Second, exercise)),
                built.Unasked,
                built.Together
            );
        }
    }

    // What is printed in a shared process is not kept.
    private static bool MayShare(CompilerReply.Built built, Exercise exercise) =>
        built.IsTraceless && !exercise.Checks.Any(c => c.Expectation is Expectation.Prints);

    private static RunRequest RequestFor(Exercise exercise, CompilerReply.Built built, Sitting sitting) =>
        new(built.Script, built.Symbols, built.Probes, [], sitting.Seed, Allowance.LimitsFor(exercise))
        {
            Twice = sitting.Twice,
            Stretch = sitting.Stretch,
            MoreSeeds = sitting.MoreSeeds,
            Stride = exercise.Checks.Length,
            LeavesBlanks = built.LeavesBlanks,
        };

    // What does not come to an ordinary end in a shared process is run once more, in one of its own.
    private async Task<ImmutableArray<ObservedRun>> RunAll(
        Exercise exercise,
        RunRequest request,
        ImmutableArray<InputQuestions> questions,
        Sitting sitting,
        bool mayShare,
        Company company,
        CancellationToken cancellation
    )
    {
        ImmutableArray<RunPart> parts = [.. questions.Select(q => q.AsPart(exercise, sitting))];
        var shared = mayShare ? await Share(exercise, request with { Parts = parts }, company, cancellation) : [];
        var apart = parts
            .Skip(shared.Length)
            .Select(p => Run(exercise, request with { Ask = p.Ask, Rehearse = p.Rehearse }, p.Input, cancellation));
        return [.. shared, .. await Task.WhenAll(apart)];
    }

    private Task<ImmutableArray<ObservedRun>> Share(
        Exercise exercise,
        RunRequest request,
        Company company,
        CancellationToken cancellation
    )
    {
        var shared = request with { Limits = Allowance.SharedLimitsFor(exercise) };
        var patience = Allowance.PatienceFor(exercise);
        return InTurn(() => runner.RunParts(shared, company, patience, cancellation), cancellation);
    }

    /// <summary>One run in a process of its own.</summary>
    public Task<ObservedRun> Run(Exercise exercise, RunRequest request, Input input, CancellationToken cancellation) =>
        InTurn(() => runner.RunToEnd(request, input, Allowance.WallTimeFor(exercise), cancellation), cancellation);

    private async Task<T> InTurn<T>(Func<Task<T>> run, CancellationToken cancellation)
    {
        await _runs.WaitAsync(cancellation);
        try
        {
            return await run();
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
