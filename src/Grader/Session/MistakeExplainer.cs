using Grader.Diagnosing;
using Grader.Judging;
using Grader.Misconceptions;
using Grader.Protocol;

namespace Grader.Session;

/// <summary>Finds out why an answer is wrong, from what it was seen to do: by a wrong file that does the same, else by the
/// numbers.</summary>
/// <param name="seed">Of the inputs on which it was graded. More are drawn from the seeds that follow.</param>
public sealed class MistakeExplainer(Workbench bench, KnownMistakes known, References references, int seed)
{
    /// <summary>Sets of inputs on which an answer must do what a wrong file does: on one alone that may be chance.</summary>
    private const int FewestRounds = 2;

    /// <summary>Sets of inputs after which two mistakes that still look alike are taken for one.</summary>
    private const int MostRounds = 4;

    /// <param name="evidence">Of the submission, with the answer tried alone.</param>
    /// <param name="submission">The file that the answer is in.</param>
    /// <returns>Null where it does nothing that could be held against others.</returns>
    public async Task<WrongAnswer?> Explain(Evidence evidence, string submission, Answer answer, CancellationToken cancellation)
    {
        if (AnswerBehaviour.Of(evidence.Exercise, answer, evidence.Alone[answer.Hole]) is not { } seen)
        {
            return null;
        }
        // What does the same as a known mistake may do it by other code, and then that code says more.
        var why = ExplainLostTrack(evidence, answer) ?? await FindKnownMistake(evidence, submission, seen, cancellation);
        if (why is null && answer.Breach is null)
        {
            var said = await Diagnose(evidence, submission, answer, cancellation);
            why = said is null ? null : new(said, KnownAs: null);
        }
        return new(answer.Hole, seen.ToFingerprint(), why);
    }

    private static Explanation? ExplainLostTrack(Evidence evidence, Answer answer) =>
        Symptoms.Of(evidence.Exercise, answer, evidence.Alone[answer.Hole], evidence.Reference, again: null) is { } once
        && LostTrack.HintFor(once) is { } said
            ? new(said, KnownAs: null)
            : null;

    private async Task<Explanation?> FindKnownMistake(
        Evidence evidence,
        string submission,
        AnswerBehaviour seen,
        CancellationToken cancellation
    )
    {
        var (exercise, choices) = (evidence.Exercise, evidence.Choices);
        var candidates = (await known.FindMisconceptions(exercise, cancellation))
            .Where(m => m.Wrong.Hint is not null && m.Holes.SequenceEqual([seen.Hole]))
            .ToList();
        for (var round = 0; round < MostRounds && candidates.Count > (round < FewestRounds ? 0 : 1); round++)
        {
            var inputs = unchecked(seed + round);
            var own =
                round == 0 ? seen : await known.ObserveAnswer(exercise, submission, seen.Hole, choices, inputs, cancellation);
            var theirs = await Task.WhenAll(
                candidates.Select(c => known.ObserveAnswer(exercise, c.Wrong.Text, seen.Hole, choices, inputs, cancellation))
            );
            candidates = [.. candidates.Where((_, i) => own is not null && theirs[i]?.IsLike(own) is true)];
        }
        return candidates is [var only] ? new(only.Wrong.Hint!, only.Wrong.File) : null;
    }

    /// <summary>
    /// What the numbers say, in words for the student; null where they are not sure. What the kind of a value says is sure at
    /// once; chance, once it was asked again; what numbers say, once other inputs say the same.
    /// </summary>
    public async Task<string?> Diagnose(Evidence evidence, string submission, Answer answer, CancellationToken cancellation)
    {
        var (exercise, choices) = (evidence.Exercise, evidence.Choices);
        Symptoms? Asked(ProgramOutcome? again) =>
            Symptoms.Of(exercise, answer, evidence.Alone[answer.Hole], evidence.Reference, again);
        if (Asked(again: null) is not { } once)
        {
            return null;
        }
        if (Diagnoses.FindHint([once]) is { } kind)
        {
            return kind;
        }
        var reversed = new Sitting(seed) { IsReversed = true };
        var twice = Asked(await bench.TryAlone(exercise, submission, answer, choices, reversed, cancellation))!;
        if (Diagnoses.FindHint([twice]) is { } chance)
        {
            return chance;
        }
        var others = unchecked(seed + 1);
        var expected = (await references.GetOrObserve(exercise, choices, others, cancellation)).Seen;
        var alone = await known.TryAnswer(exercise, submission, answer, choices, others, cancellation);
        var second = Symptoms.Of(exercise, answer, alone, expected, again: null);
        return second is null ? null : Diagnoses.FindHint([twice, second]);
    }
}
