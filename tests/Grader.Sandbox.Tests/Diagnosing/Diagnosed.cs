using System.Collections.Immutable;
using Grader.Diagnosing;
using Grader.Isolation;
using Grader.Judging;
using Grader.Processes;
using Grader.Protocol;
using Grader.Session;
using Grader.Tests.Running;

namespace Grader.Sandbox.Tests.Diagnosing;

/// <summary>All cases, built, run and diagnosed as a grading does it. Every reference is run once.</summary>
public sealed class Diagnosed : IAsyncDisposable
{
    private const int Seed = 1;

    private static readonly Course _course = Course.Find(Repository.At("exercises"), Repository.Root, Repository.Root)!;

    private readonly CancellationTokenSource _stop = new();
    private readonly CompilerProcess _compiler = new(Here.Workplace);
    private readonly Lazy<Task<Tools>> _tools;
    private readonly Lazy<ImmutableDictionary<string, Task<string?>>> _hints;

    public Diagnosed()
    {
        _tools = new(async () =>
        {
            var bench = new Workbench(
                _course,
                await IsolatedWorkplace.OpenStrongest(Here.Open, RequestedIsolation.Auto, _stop.Token),
                jobs: 2
            );
            var references = new References(_course, bench);
            var known = new KnownMistakes(_course, bench, references);
            return new Tools(bench, references, known, new(bench, known, references, Seed), new(bench, known, references, Seed));
        });
        // All at once, for they wait for each other's references and for two runners.
        _hints = new(() =>
            DiagnosisCase.All.ToImmutableDictionary(
                c => c.Name,
                c => Deadline.Within(Deadline.ForMany, c.Name, token => Diagnose(c, token), _stop.Token)
            )
        );
    }

    public Task<string?> Hint(string name) => _hints.Value[name];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_hints.IsValueCreated)
        {
            // How they end is the tests' affair
            await Task.WhenAll(_hints.Value.Values).ContinueWith(_ => { }, TaskScheduler.Default);
        }
        if (_tools.IsValueCreated)
        {
            await (await _tools.Value).Bench.DisposeAsync();
        }
        await _compiler.DisposeAsync();
        _stop.Dispose();
    }

    private async Task<string?> Diagnose(DiagnosisCase wrong, CancellationToken cancellation)
    {
        var (bench, references, known, explaining, diagnosing) = await _tools.Value;
        var exercise = ((ExerciseReading.Read)await bench.ReadExercise(wrong.Exercise, cancellation)).Exercise;
        var submission = await Submission(wrong, cancellation);
        var answer = (await known.AlignAnswers(exercise.Id, submission, cancellation)).First(a => a.Hole == wrong.Hole);
        var alone = await bench.TryAlone(exercise, submission, answer, [], Seed, cancellation);
        var reference = await references.GetOrObserve(exercise, [], Seed, cancellation);
        if (wrong.IsOfNumbers && Symptoms.Of(exercise, answer, alone, reference.Seen, again: null) is null)
        {
            throw new InvalidDataException($"{wrong.Name} is not wrong, or did not run: {alone}");
        }
        var evidence = Evidence.Of(exercise, answer, alone, reference.Seen);
        return wrong.IsOfNumbers
            ? await diagnosing.Diagnose(evidence, submission, answer, cancellation)
            : (await explaining.Explain(evidence, submission, answer, cancellation))?.Why?.Hint;
    }

    private async Task<string> Submission(DiagnosisCase wrong, CancellationToken cancellation)
    {
        var exercise = wrong.In(await File.ReadAllTextAsync(_course.FileOf(wrong.Exercise), cancellation));
        return
            await _compiler.Ask(new CompilerRequest.Solve(wrong.Exercise, exercise, null), cancellation)
                is CompilerAnswer.Replied(CompilerReply.Solved(var file))
            ? file
            : throw new InvalidDataException($"{wrong.Name}: there is no such exercise once the answer stands in it.");
    }

    private sealed record Tools(
        Workbench Bench,
        References References,
        KnownMistakes Known,
        MistakeExplainer Explaining,
        DiagnosisByTrial Diagnosing
    );
}
