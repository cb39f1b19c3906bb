using System.Collections.Immutable;
using Grader.Diagnosing;
using Grader.Isolation;
using Grader.Processes;
using Grader.Protocol;
using Grader.Session;
using Grader.Tests.Running;

namespace Grader.Sandbox.Tests.Diagnosing;

/// <summary>All cases, built, run and diagnosed as a grading does it. Every reference is run once.</summary>
public sealed class Diagnosed : IAsyncDisposable
{
    private const int Seed = 1;

    private static readonly Course Course = Course.Find(Repository.At("exercises"), Repository.Root, Repository.Root)!;

    private readonly CancellationTokenSource stop = new();
    private readonly CompilerProcess compiler = new(Here.Workplace);
    private readonly Lazy<Task<(Workbench Bench, References References, Explaining Explaining)>> tools;
    private readonly Lazy<ImmutableDictionary<string, Task<string?>>> hints;

    public Diagnosed()
    {
        tools = new(async () =>
        {
            var bench = new Workbench(Course, await Guard.Of(Here.Open, Wish.Auto, stop.Token), jobs: 2);
            var references = new References(Course, bench);
            return (bench, references, new Explaining(bench, new KnownMistakes(Course, bench, references), references, Seed));
        });
        // All at once, for they wait for each other's references and for two runners.
        hints = new(() =>
            DiagnosisCase.All.ToImmutableDictionary(
                c => c.Name,
                c => Deadline.Within(Deadline.ForMany, c.Name, token => Diagnose(c, token), stop.Token)
            )
        );
    }

    public Task<string?> Hint(string name) => hints.Value[name];

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        if (hints.IsValueCreated)
        {
            // How they end is the tests' affair
            await Task.WhenAll(hints.Value.Values).ContinueWith(_ => { }, TaskScheduler.Default);
        }
        if (tools.IsValueCreated)
        {
            await (await tools.Value).Bench.DisposeAsync();
        }
        await compiler.DisposeAsync();
        stop.Dispose();
    }

    private async Task<string?> Diagnose(DiagnosisCase wrong, CancellationToken cancellation)
    {
        var (bench, references, explaining) = await tools.Value;
        var exercise = ((ExerciseReading.Read)await bench.Read(wrong.Exercise, cancellation)).Exercise;
        var submission = await Submission(wrong, cancellation);
        var alone = await bench.Try(
            exercise,
            new Subject.Variant(submission, wrong.Hole, []),
            exercise.Checks.Where(c => c.Hole == wrong.Hole),
            null,
            Seed,
            cancellation
        );
        var reference = await references.Of(exercise, [], Seed, cancellation);
        if (Symptoms.Of(exercise, wrong.Hole, alone, reference.Seen, again: null) is null)
        {
            throw new InvalidDataException($"{wrong.Name} is not wrong, or did not run: {alone}");
        }
        return await explaining.Diagnosis(exercise, submission, wrong.Hole, alone, reference.Seen, [], cancellation);
    }

    private async Task<string> Submission(DiagnosisCase wrong, CancellationToken cancellation)
    {
        var exercise = wrong.In(await File.ReadAllTextAsync(Course.FileOf(wrong.Exercise), cancellation));
        return
            await compiler.Ask(new CompilerRequest.Solve(wrong.Exercise, exercise, null), cancellation)
                is CompilerAnswer.Replied(CompilerReply.Solved(var file))
            ? file
            : throw new InvalidDataException($"{wrong.Name}: there is no such exercise once the answer stands in it.");
    }
}
