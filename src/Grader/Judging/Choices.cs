using System.Collections.Immutable;
using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Judging;

/// <summary>What a student chose where the choice is free.</summary>
internal static class Choices
{
    /// <summary>The numbers that are right, where they are not the reference's own.</summary>
    public static ImmutableArray<Choice> Of(Judgement judgement) =>
        [
            .. from hole in judgement.Holes
            where hole.Hole.FreeChoice && hole.IsRightAlone
            let evidence = judgement.Evidence
            let id = hole.Hole.Id
            let number = In(evidence, id, evidence.Alone[id])
            where number is not null && number != Series.One(evidence.Reference.GetValueOrDefault(CheckOf(evidence.Exercise, id)))
            select new Choice(id, number.Value),
        ];

    /// <summary>The finite number that a hole came to in a program; null where that was not seen.</summary>
    public static double? In(Evidence evidence, string hole, Attempt attempt) =>
        CheckOf(evidence.Exercise, hole) is >= 0 and var check
        && Series.One((attempt as Attempt.Ran)?.For(evidence.Exercise.Checks[check])?.Observations.GetValueOrDefault(check))
            is { } number
        && double.IsFinite(number)
            ? number
            : null;

    // The check that asks for the number itself.
    private static int CheckOf(Exercise exercise, string hole) =>
        exercise.ChecksOf(hole).Where(c => c.Check.Expectation is Expectation.Between).Select(c => c.Number).FirstOrDefault(-1);
}
