using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Judging;

/// <summary>What a student chose where the choice is free.</summary>
internal static class Choices
{
    /// <summary>The numbers that are right, where they are not the reference's own.</summary>
    public static ImmutableArray<Choice> Of(Evidence evidence) =>
    [
        .. from hole in evidence.Exercise.Holes
           where hole.FreeChoice
           let attempt = Judgement.IsRightAlone(evidence, hole.Id) ? evidence.Alone[hole.Id] : null
           where attempt is not null
           let check = Enumerable.Range(0, evidence.Exercise.Checks.Length).FirstOrDefault(
               c => evidence.Exercise.Checks[c] is { Expectation: Expectation.Between } between && between.Hole == hole.Id, -1)
           where check >= 0
           let number = Series.One((attempt as Attempt.Ran)?.For(evidence.Exercise.Checks[check])?.Observations.GetValueOrDefault(check))
           where number is not null && number != Series.One(evidence.Reference.GetValueOrDefault(check))
           select new Choice(hole.Id, number.Value),
    ];
}
