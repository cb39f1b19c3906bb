using Grader.Judging;
using Grader.Misconceptions;

namespace Grader.Session;

/// <summary>A mistake that is known beforehand.</summary>
/// <param name="Words">What to tell whoever makes it.</param>
/// <param name="Text">A file of the course's own that has it in the hole.</param>
internal sealed record LikelyMistake(string Words, string Text);

/// <summary>Finds, of several mistakes, the one that does what a student's answer does.</summary>
/// <param name="seed">Of the inputs on which the answer was graded. More are drawn from the seeds that follow.</param>
internal sealed class TwinSearch(KnownMistakes known, int seed)
{
    /// <summary>Sets of inputs on which an answer must do what a mistake does: on one alone that may be chance.</summary>
    private const int FewestRounds = 2;

    /// <summary>Sets of inputs after which two mistakes that still look alike are taken for one.</summary>
    private const int MostRounds = 4;

    /// <returns>Null where none does, and where several do of which different things are to be told.</returns>
    public async Task<LikelyMistake?> FindOnly(
        Evidence evidence,
        string submission,
        AnswerBehaviour seen,
        IEnumerable<LikelyMistake> among,
        CancellationToken cancellation
    )
    {
        var (exercise, choices) = (evidence.Exercise, evidence.Choices);
        var candidates = among.ToList();
        for (var round = 0; round < MostRounds && Meanings(candidates) > (round < FewestRounds ? 0 : 1); round++)
        {
            var inputs = unchecked(seed + round);
            var own =
                round == 0 ? seen : await known.ObserveAnswer(exercise, submission, seen.Hole, choices, inputs, cancellation);
            var theirs = await Task.WhenAll(
                candidates.Select(c => known.ObserveAnswer(exercise, c.Text, seen.Hole, choices, inputs, cancellation))
            );
            candidates = [.. candidates.Where((_, i) => own is not null && theirs[i]?.IsLike(own) is true)];
        }
        return Meanings(candidates) == 1 ? candidates[0] : null;
    }

    private static int Meanings(List<LikelyMistake> candidates) => candidates.Select(c => c.Words).Distinct().Count();
}
