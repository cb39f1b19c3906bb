using System.Collections.Immutable;
using Grader.Judging;
using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Verifying;

/// <summary>Checks that a guess would pass now and then.</summary>
internal static class GuessableChecks
{
    /// <summary>Whole numbers up to this are what people try first.</summary>
    private const double MostTried = 3;

    /// <param name="rounds">What the reference gives on several sets of inputs, by number of the check.</param>
    /// <returns>Names of checks, each with its hole.</returns>
    public static ImmutableArray<string> FindIn(
        Exercise exercise,
        ImmutableArray<ImmutableDictionary<int, Observation>> rounds
    ) =>
        [
            .. exercise
                .Checks.Index()
                .Where(c =>
                    !IsFree(exercise, c.Item)
                    && rounds.All(r =>
                        r.GetValueOrDefault(c.Index) is { } seen
                        && IsGuessable(seen)
                        && Likeness.Exact.AreAlike(seen, rounds[0][c.Index])
                    )
                )
                .Select(c => $"{c.Item.Hole}: {c.Item.Name}"),
        ];

    // What students choose for themselves is theirs to guess.
    private static bool IsFree(Exercise exercise, Check check) => exercise.HoleOf(check.Hole).FreeChoice;

    private static bool IsGuessable(Observation seen) =>
        seen switch
        {
            Observation.Truth or Observation.Nothing => true,
            Observation.Number or Observation.Tensor => Series.SingleNumber(seen) is { } number
                && number == Math.Round(number)
                && Math.Abs(number) <= MostTried,
            Observation.List { Items: var items } => items.All(i => IsGuessable(i) && Likeness.Exact.AreAlike(i, items[0])),
            _ => false,
        };
}
