using System.Collections.Immutable;
using Grader.Judging;
using Grader.Judging.Kinds;
using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Verifying;

/// <summary>Checks that a guess would pass now and then, each with the guess.</summary>
public static class GuessableChecks
{
    /// <param name="rounds">What the reference gives on several sets of inputs, by number of the check.</param>
    /// <returns>Names of checks, each with its hole and what passes it: "f: f of two numbers (0 passes)".</returns>
    public static ImmutableArray<string> FindIn(
        Exercise exercise,
        ImmutableArray<ImmutableDictionary<int, Observation>> rounds
    ) =>
        [
            .. from check in exercise.Checks.Index()
            where !IsFree(exercise, check.Item)
            let wanted = rounds.Select(r => r.GetValueOrDefault(check.Index)).ToImmutableArray()
            where wanted.All(w => w is not null)
            let guess = FindGuess(check.Item, [.. wanted.OfType<Observation>()])
            where guess is not null
            select $"{check.Item.Hole}: {check.Item.Name} ({guess} passes)",
        ];

    // What students choose for themselves is theirs to guess.
    private static bool IsFree(Exercise exercise, Check check) => exercise.HoleOf(check.Hole).FreeChoice;

    private static string? FindGuess(Check check, ImmutableArray<Observation> wanted) =>
        wanted.All(w => w is Observation.Nothing) ? "null"
        : wanted.All(w => w is Observation.List { Items: [] }) ? "an empty list"
        : ConstantAnswer.All.FirstOrDefault(guess => wanted.All(w => Passes(check, guess, w))) is { } passing
            ? passing.Name(AskedOf(check, wanted[0]))
        : null;

    private static bool Passes(Check check, ConstantAnswer guess, Observation wanted) =>
        guess.InPlaceOf(AskedOf(check, wanted)) is { } guessed
        && check.Expectation switch
        {
            Expectation.Same => CheckKind.Of(check.Expectation).FindFault(guessed, wanted) is null,
            Expectation.Gradient or Expectation.Accuracy => wanted is Observation.List all
                && CheckKind.Of(check.Expectation).FindFault(new Observation.List(all.Items.SetItem(0, guessed)), wanted) is null,
            // Of these only the reference's own value is known to be what an answer gives.
            _ => Likeness.Exact.AreAlike(guessed, wanted),
        };

    // Of a gradient, the formula's values, and of classes those that are predicted: the others are not the answer's.
    private static Observation AskedOf(Check check, Observation wanted) =>
        (check.Expectation, wanted) switch
        {
            (Expectation.Gradient or Expectation.Accuracy, Observation.List { Items: [var answer, ..] }) => answer,
            _ => wanted,
        };
}
