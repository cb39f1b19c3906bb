using System.Collections.Immutable;
using Grader.Diagnosing;
using Grader.Judging;
using Grader.Protocol;

namespace Grader.Session;

/// <summary>What the values say that a wrong answer gives, in words for the student: what the kind of a value says is sure at
/// once; chance, once it was asked again; what numbers say, once other inputs say the same.</summary>
/// <param name="seed">Of the inputs on which it was graded. More are drawn from the seeds that follow.</param>
public sealed class DiagnosisByTrial(Workbench bench, KnownMistakes known, References references, int seed)
{
    /// <summary>What is sure at once; null where nothing is.</summary>
    public async Task<string?> DiagnoseAtOnce(Evidence evidence, Answer answer, CancellationToken cancellation) =>
        await AtOnce(evidence, answer, again: null, cancellation) is { } once ? Diagnoses.FindHint([once]) : null;

    /// <summary>What is sure at once, or after more runs; null where nothing is.</summary>
    public async Task<string?> Diagnose(Evidence evidence, string submission, Answer answer, CancellationToken cancellation) =>
        await DiagnoseAtOnce(evidence, answer, cancellation)
        ?? await DiagnoseByMoreRuns(evidence, submission, answer, cancellation);

    /// <summary>What is sure after more runs, where nothing is at once; null where nothing is then.</summary>
    public async Task<string?> DiagnoseByMoreRuns(
        Evidence evidence,
        string submission,
        Answer answer,
        CancellationToken cancellation
    )
    {
        if (await AtOnce(evidence, answer, again: null, cancellation) is null)
        {
            return null;
        }
        var (exercise, choices) = (evidence.Exercise, evidence.Choices);
        var reversed = new Sitting(seed) { IsReversed = true };
        var again = await bench.TryAlone(exercise, submission, answer, choices, reversed, cancellation);
        var twice = (await AtOnce(evidence, answer, again, cancellation))!;
        if (Diagnoses.FindHint([twice]) is { } chance)
        {
            return chance;
        }
        var others = unchecked(seed + 1);
        var expected = (await references.GetOrObserve(exercise, choices, others, cancellation)).Seen;
        var alone = await known.TryAnswer(exercise, submission, answer, choices, others, cancellation);
        var second = await SymptomsOf(exercise, answer, alone, expected, again: null, cancellation);
        return second is null ? null : Diagnoses.FindHint([twice, second]);
    }

    private Task<Symptoms?> AtOnce(Evidence evidence, Answer answer, ProgramOutcome? again, CancellationToken cancellation) =>
        SymptomsOf(evidence.Exercise, answer, evidence.Alone[answer.Hole], evidence.Reference, again, cancellation);

    private async Task<Symptoms?> SymptomsOf(
        Exercise exercise,
        Answer answer,
        ProgramOutcome alone,
        ImmutableDictionary<int, Observation> expected,
        ProgramOutcome? again,
        CancellationToken cancellation
    )
    {
        var right = await known.FindReferenceCode(exercise.Id, answer.Hole, cancellation);
        return Symptoms.Of(exercise, answer, alone, expected, again) is { } seen ? seen with { ReferenceCode = right } : null;
    }
}
