using System.Collections.Immutable;
using Grader.Diagnosing;
using Grader.Judging;
using Grader.Misconceptions;
using Grader.Protocol;

namespace Grader.Session;

/// <summary>Finds out why an answer is wrong, from what it was seen to do: by a wrong file that does the same, else by the
/// numbers.</summary>
/// <param name="seed">Of the inputs on which it was graded. More are drawn from the seeds that follow.</param>
public sealed class Explaining(Workbench bench, KnownMistakes known, References references, int seed)
{
    /// <summary>Sets of inputs on which an answer must do what a wrong file does: on one alone that may be chance.</summary>
    private const int FewestRounds = 2;

    /// <summary>Sets of inputs after which two mistakes that still look alike are taken for one.</summary>
    private const int MostRounds = 4;

    /// <param name="submission">The file that the answer is in.</param>
    /// <param name="alone">The reference with this answer, as it was graded.</param>
    /// <param name="reference">What the reference gives on the same inputs.</param>
    /// <param name="choices">Numbers that both were run with, where the choice is free.</param>
    /// <returns>What it does, where that can be held against others, and why it is wrong, where that is sure.</returns>
    public async Task<(Behaviour? Seen, Explanation? Why)> Of(
        Exercise exercise,
        string submission,
        Answer answer,
        Attempt alone,
        ImmutableDictionary<int, Observation> reference,
        ImmutableArray<Choice> choices,
        CancellationToken cancellation
    )
    {
        if (Behaviour.Of(exercise, answer, alone) is not { } seen)
        {
            return (null, null);
        }
        var why = await Known(exercise, submission, seen, choices, cancellation);
        return (
            seen,
            why is null
            && answer.Breach is null
            && await Diagnosis(exercise, submission, answer, alone, reference, choices, cancellation) is { } said
                ? new(said, null)
                : why
        );
    }

    private async Task<Explanation?> Known(
        Exercise exercise,
        string submission,
        Behaviour seen,
        ImmutableArray<Choice> choices,
        CancellationToken cancellation
    )
    {
        var candidates = (await known.Of(exercise, cancellation))
            .Where(m => m.Wrong.Hint is not null && m.Holes.SequenceEqual([seen.Hole]))
            .ToList();
        for (var round = 0; round < MostRounds && candidates.Count > (round < FewestRounds ? 0 : 1); round++)
        {
            var inputs = unchecked(seed + round);
            var own = round == 0 ? seen : await known.Seen(exercise, submission, seen.Hole, choices, inputs, cancellation);
            var theirs = await Task.WhenAll(
                candidates.Select(c => known.Seen(exercise, c.Wrong.Text, seen.Hole, choices, inputs, cancellation))
            );
            candidates = [.. candidates.Where((_, i) => own is not null && theirs[i]?.IsLike(own) is true)];
        }
        return candidates is [var only] ? new(only.Wrong.Hint!, only.Wrong.File) : null;
    }

    /// <summary>
    /// What the numbers say, in words for the student; null where they are not sure. What the kind of a value says is sure at
    /// once; chance, once it was asked again; what numbers say, once other inputs say the same.
    /// </summary>
    /// <inheritdoc cref="Of"/>
    public async Task<string?> Diagnosis(
        Exercise exercise,
        string submission,
        Answer answer,
        Attempt alone,
        ImmutableDictionary<int, Observation> reference,
        ImmutableArray<Choice> choices,
        CancellationToken cancellation
    )
    {
        if (Symptoms.Of(exercise, answer.Hole, alone, reference, again: null) is not { } first)
        {
            return null;
        }
        if (Diagnoses.Of([first]) is { } kind)
        {
            return kind;
        }
        var reversed = new Sitting(seed) { IsReversed = true };
        var again = await bench.TryAlone(exercise, submission, answer, choices, reversed, cancellation);
        first = Symptoms.Of(exercise, answer.Hole, alone, reference, again)!;
        if (Diagnoses.Of([first]) is { } chance)
        {
            return chance;
        }
        var others = unchecked(seed + 1);
        var expected = (await references.Of(exercise, choices, others, cancellation)).Seen;
        var second = Symptoms.Of(
            exercise,
            answer.Hole,
            await known.Try(exercise, submission, answer, choices, others, cancellation),
            expected,
            again: null
        );
        return second is null ? null : Diagnoses.Of([first, second]);
    }
}
