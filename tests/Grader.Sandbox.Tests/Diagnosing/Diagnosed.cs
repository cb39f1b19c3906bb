using System.Collections.Concurrent;
using System.Collections.Immutable;
using Grader.Diagnosing;
using Grader.Isolation;
using Grader.Judging;
using Grader.Processes;
using Grader.Protocol;

namespace Grader.Sandbox.Tests.Diagnosing;

/// <summary>All cases, built and run for two sets of inputs, twice each. Every reference is run once.</summary>
public sealed class Diagnosed : IAsyncDisposable
{
    private static readonly ImmutableArray<int> Seeds = [1, 2];

    private static readonly Course Course = Course.Find(Repository.At("exercises"), Repository.Root, Repository.Root)!;

    private readonly CancellationTokenSource stop = new();
    private readonly CompilerProcess compiler = new(Here.Workplace);
    private readonly ConcurrentDictionary<(string, int), Lazy<Task<ImmutableDictionary<int, Observation>>>> references = new();
    private readonly Lazy<Task<Workbench>> bench;
    private readonly Lazy<ImmutableDictionary<string, Task<string?>>> hints;

    public Diagnosed()
    {
        bench = new(async () => new(Course, await Guard.Of(Here.Open, Wish.Auto, stop.Token), jobs: 2));
        hints = new(() => DiagnosisCase.All.ToImmutableDictionary(c => c.Name, Diagnose));
    }

    public Task<string?> Hint(string name) => hints.Value[name];

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        if (hints.IsValueCreated)
        {
            await Task.WhenAll(hints.Value.Values).ContinueWith(_ => { }, TaskScheduler.Default); // how they end is the tests' affair
        }
        if (bench.IsValueCreated)
        {
            await (await bench.Value).DisposeAsync();
        }
        await compiler.DisposeAsync();
        stop.Dispose();
    }

    private async Task<string?> Diagnose(DiagnosisCase wrong)
    {
        var exercise = await Read(wrong.Exercise);
        var program = new Subject.Variant(await Submission(wrong), wrong.Hole, []);
        var rounds = await Task.WhenAll(Seeds.Select(async seed =>
        {
            var checks = exercise.Checks.Where(c => c.Hole == wrong.Hole);
            var seen = Try(exercise, program, checks, seed);
            var again = Try(exercise, program, exercise.Checks.Reverse(), seed);
            return Symptoms.Of(exercise, wrong.Hole, await seen, await Reference(exercise, seed), await again)
                ?? throw new InvalidDataException($"{wrong.Name} is not wrong, or did not run: {await seen}");
        }));
        return Diagnoses.Of([.. rounds]);
    }

    private async Task<string> Submission(DiagnosisCase wrong)
    {
        var exercise = wrong.In(await File.ReadAllTextAsync(Course.FileOf(wrong.Exercise), stop.Token));
        return await compiler.Ask(new CompilerRequest.Solve(wrong.Exercise, exercise, null), stop.Token) is CompilerAnswer.Replied(CompilerReply.Solved(var file))
            ? file
            : throw new InvalidDataException($"{wrong.Name}: there is no such exercise once the answer stands in it.");
    }

    private Task<ImmutableDictionary<int, Observation>> Reference(Exercise exercise, int seed) => references.GetOrAdd((exercise.Id, seed), _ => new(async () =>
        ((Attempt.Ran)await Try(exercise, new Subject.Reference([]), exercise.Checks, seed)).Runs.Values.SelectMany(r => r.Observations).ToImmutableDictionary())).Value;

    private async Task<Exercise> Read(string id) => ((ExerciseReading.Read)await (await bench.Value).Read(id, stop.Token)).Exercise;

    private async Task<Attempt> Try(Exercise exercise, Subject subject, IEnumerable<Check> checks, int seed) =>
        await (await bench.Value).Try(exercise, subject, checks, null, seed, stop.Token);
}
