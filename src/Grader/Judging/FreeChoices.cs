using System.Collections.Immutable;
using Grader.Judging.Kinds;
using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Judging;

/// <summary>What a student chose where the choice is free.</summary>
internal static class FreeChoices
{
    /// <summary>The numbers that are right, where they are not the reference's own.</summary>
    public static ImmutableArray<ChosenNumber> RightIn(Judgement judgement) =>
        [
            .. from hole in judgement.Holes
            where hole.Hole.FreeChoice && hole.IsRightAlone
            let evidence = judgement.Evidence
            let id = hole.Hole.Id
            let number = NumberChosenIn(evidence, id, evidence.Alone[id])
            where
                number is not null
                && number != Series.SingleNumber(evidence.Reference.GetValueOrDefault(CheckOf(evidence.Exercise, id)))
            select new ChosenNumber(id, number.Value),
        ];

    /// <summary>The finite number that a hole came to in a program; null where that was not seen.</summary>
    public static double? NumberChosenIn(Evidence evidence, string hole, ProgramOutcome attempt) =>
        CheckOf(evidence.Exercise, hole) is >= 0 and var check
        && Series.SingleNumber(
            (attempt as ProgramOutcome.Ran)?.RunFor(evidence.Exercise.Checks[check])?.Observations.GetValueOrDefault(check)
        )
            is { } number
        && double.IsFinite(number)
            ? number
            : null;

    // The check that asks for the number itself.
    private static int CheckOf(Exercise exercise, string hole) =>
        exercise
            .ChecksOf(hole)
            .Where(c => CheckKind.Of(c.Check.Expectation).AsksForTheNumber)
            .Select(c => c.Number)
            .FirstOrDefault(-1);
}
