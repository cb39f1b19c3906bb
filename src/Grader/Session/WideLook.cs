using System.Collections.Immutable;
using Grader.Judging;
using Grader.Processes;
using Grader.Protocol;

namespace Grader.Session;

/// <summary>Some of the wide probes, and how they are asked.</summary>
/// <param name="First">The number of the first of them.</param>
public sealed record WideQuestions(Sitting Sitting, int First, int Count);

/// <summary>Looks at programs more widely than the checks of their exercise do.</summary>
public sealed class WideLook(Exercise exercise, Workbench bench)
{
    private readonly OncePerKey<WideQuestions, ImmutableArray<ObservedRun>> _references = new();

    /// <summary>Of the exercise as it is, with what it says of being asked again, and with other given numbers; and at last, of
    /// the exercise as it is again, what may well not end. None where nothing can be asked.</summary>
    public async Task<ImmutableArray<WideQuestions>> Plan(int seed, CancellationToken cancellation)
    {
        if (await bench.WidenProbes(exercise.Id, cancellation) is not var (probes, bold, others))
        {
            return [];
        }
        var again = exercise.Again.IsEmpty ? [] : Sitting.ToAskAgain(exercise, seed)[1].Instead;
        var usual = new WideQuestions(new(seed), 0, probes - bold);
        return
        [
            usual,
            .. others
                .Prepend(again)
                .Where(numbers => !numbers.IsEmpty)
                .Select(numbers => usual with { Sitting = new(seed) { Instead = numbers } }),
            usual with
            {
                First = probes - bold,
                Count = bold,
            },
        ];
    }

    /// <summary>What the reference does, once for the same questions; none where it cannot be built so.</summary>
    public Task<ImmutableArray<ObservedRun>> ObserveReference(WideQuestions questions, CancellationToken cancellation) =>
        _references.GetOrStart(questions, () => Observe(new Subject.Reference([]), questions, cancellation));

    /// <summary>What it does with an answer of a submission's; none where it cannot be built so.</summary>
    public Task<ImmutableArray<ObservedRun>> ObserveAnswer(
        string submission,
        string hole,
        WideQuestions questions,
        CancellationToken cancellation
    ) => Observe(new Subject.Variant(submission, hole, []), questions, cancellation);

    // One run for each input that the checks want.
    private async Task<ImmutableArray<ObservedRun>> Observe(
        Subject subject,
        WideQuestions questions,
        CancellationToken cancellation
    )
    {
        var (sitting, first, count) = questions;
        if (await bench.Build(exercise.Id, subject, sitting.Instead, isWide: true, cancellation) is not CompilerReply.Built built)
        {
            return [];
        }
        var unasked = built.Unasked.Select(u => u.Probe).ToHashSet();
        var request = new RunRequest(
            built.Script,
            built.Symbols,
            built.Probes,
            [.. Enumerable.Range(first, count).Where(p => !unasked.Contains(p))],
            sitting.Seed,
            Allowance.LimitsFor(exercise)
        );
        var inputs = exercise.Checks.Select(c => c.Input).Distinct();
        return [.. await Task.WhenAll(inputs.Select(input => bench.Run(exercise, request, input, cancellation)))];
    }
}
