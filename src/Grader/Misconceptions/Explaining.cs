using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Misconceptions;

/// <summary>Finds out why an answer is wrong, from what it was seen to do.</summary>
/// <param name="seed">Of the inputs on which it was graded. More are drawn from the seeds that follow.</param>
internal sealed class Explaining(KnownMistakes known, int seed)
{
    /// <summary>Sets of inputs after which two mistakes that still look alike are taken for one.</summary>
    private const int MostRounds = 4;

    /// <param name="submission">The file that the answer is in.</param>
    /// <param name="seen">What it does on the inputs on which it was graded.</param>
    /// <returns>Null where nothing is sure.</returns>
    public async Task<Explanation?> Why(
        Exercise exercise, string submission, Behaviour seen, ImmutableArray<Choice> choices, CancellationToken cancellation)
    {
        var candidates = (await known.Of(exercise.Id, cancellation)).Where(m => m.Wrong.Hint is not null && m.Holes.SequenceEqual([seen.Hole])).ToList();
        for (var round = 0; round < MostRounds && candidates.Count > (round == 0 ? 0 : 1); round++)
        {
            var inputs = unchecked(seed + round);
            var own = round == 0 ? seen : await known.Seen(exercise, submission, seen.Hole, choices, inputs, cancellation);
            var theirs = await Task.WhenAll(candidates.Select(c => known.Seen(exercise, c.Wrong.Text, seen.Hole, choices, inputs, cancellation)));
            candidates = [.. candidates.Where((_, i) => own is not null && theirs[i]?.IsLike(own) is true)];
        }
        return candidates is [var only] ? new(only.Wrong.Hint!, only.Wrong.File) : null;
    }
}
