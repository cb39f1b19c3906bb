using System.Collections.Immutable;
using Grader.Judging;
using Grader.Judging.Kinds;
using Grader.Protocol;

namespace Grader.Diagnosing;

/// <summary>One check of a hole on one set of inputs: what the student's answer gave, with the reference around it, and what the
/// reference gives.</summary>
/// <param name="SeenAgain">What it gave when it was asked again with the same inputs, in another run and after other checks; null
/// where it was not asked again.</param>
public sealed record ObservedCheck(Check Check, Observation Seen, Observation Expected, Observation? SeenAgain = null);

/// <summary>All that a diagnosis may look at, for one hole on one set of inputs.</summary>
/// <param name="Failing">The hole's checks that failed and gave something, in the order of the exercise. Never empty.</param>
/// <param name="Passing">The hole's other checks.</param>
/// <param name="Reference">What the reference gives to every check of the exercise, this hole's included.</param>
public sealed record Symptoms(
    ImmutableArray<ObservedCheck> Failing,
    ImmutableArray<ObservedCheck> Passing,
    ImmutableArray<(Check Check, Observation Expected)> Reference
)
{
    /// <summary>What stands in the answer.</summary>
    public ImmutableArray<Clue> Clues { get; init; } = [];

    /// <summary>What the program printed, libtorch's warnings among it.</summary>
    public string Printed { get; init; } = "";

    /// <summary>The tokens of the answer, with a space between them; null where they are not known.</summary>
    public string? Code { get; init; }

    /// <summary>The tokens of the reference's answer; null where they are not known.</summary>
    public string? ReferenceCode { get; init; }

    /// <summary>Those of some tokens that the answer has: a diagnosis names no cause that is not there.</summary>
    public ImmutableArray<string> Mentioned(params ImmutableArray<string> tokens) =>
        Code is null ? tokens : [.. tokens.Where(Code.Split(' ').Contains)];

    /// <param name="attempt">The reference with this hole replaced.</param>
    /// <param name="reference">What the reference was observed to do on the same inputs, by number of the check.</param>
    /// <param name="again">Another run of the same program on the same inputs; null where there was none.</param>
    /// <returns>Null where the program did not run, or no check failed by what it gave.</returns>
    public static Symptoms? Of(
        Exercise exercise,
        Answer answer,
        ProgramOutcome attempt,
        ImmutableDictionary<int, Observation> reference,
        ProgramOutcome? again
    )
    {
        var judged = exercise
            .ChecksOf(answer.Hole)
            .Where(c => reference.ContainsKey(c.Number) && ValueGiven(exercise, c.Number, attempt) is not null)
            .Select(c => new ObservedCheck(
                c.Check,
                ValueGiven(exercise, c.Number, attempt)!,
                reference[c.Number],
                ValueGiven(exercise, c.Number, again)
            ))
            .Select(s => (Sight: s, Outcome: s.Check.Expectation.Judge(s.Seen, s.Expected)))
            .ToList();
        ImmutableArray<ObservedCheck> failing = [.. judged.Where(j => j.Outcome is CheckOutcome.Failed).Select(j => j.Sight)];
        return failing.IsEmpty
            ? null
            : new(
                failing,
                [.. judged.Where(j => j.Outcome is CheckOutcome.Passed).Select(j => j.Sight)],
                [.. reference.OrderBy(r => r.Key).Select(r => (exercise.Checks[r.Key], r.Value))]
            )
            {
                Clues = answer.Clues,
                Code = answer.Code,
                Printed = string.Concat(((ProgramOutcome.Ran)attempt).Runs.Values.Select(r => r.Printed)),
            };
    }

    // An exception has its own words, and is no value that anything could be told from. Of a program that stopped halfway, what
    // is not there may be what it did not come to; what is there is still the answer's doing.
    private static Observation? ValueGiven(Exercise exercise, int check, ProgramOutcome? attempt) =>
        (attempt as ProgramOutcome.Ran)?.RunFor(exercise.Checks[check]) is { } run
        && CheckResult.ObservationOf(exercise, check, run)
            is not (null or Observation.Threw or Observation.Unobservable)
                and var seen
        && !(run.Stopped is not null && seen is Observation.Nothing && exercise.Checks[check].Draws.IsEmpty)
            ? seen
            : null;
}
