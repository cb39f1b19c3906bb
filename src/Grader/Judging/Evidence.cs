using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Judging;

/// <summary>All that was seen of one submission; the verdicts follow from it.</summary>
/// <param name="Reference">What the reference was observed to do on the same inputs, by number of the check.</param>
/// <param name="InFile">The file as it was handed in.</param>
/// <param name="Alone">By hole: the reference with only this hole replaced. Holes that were right in the file need none.</param>
public sealed record Evidence(
    Exercise Exercise,
    ImmutableArray<Answer> Answers,
    ImmutableDictionary<int, Observation> Reference,
    ProgramOutcome InFile,
    ImmutableDictionary<string, ProgramOutcome> Alone
)
{
    /// <summary>Numbers that the reference was run with, where the choice is free.</summary>
    public ImmutableArray<ChosenNumber> Choices { get; init; } = [];

    /// <summary>By hole whose answer is wrong, as <see cref="Alone"/>: asked what comes out differently of other holes in the
    /// file. So it is seen which of the wrong answers do that.</summary>
    public ImmutableDictionary<string, ProgramOutcome> Elsewhere { get; init; } =
        ImmutableDictionary<string, ProgramOutcome>.Empty;

    /// <summary>What came of asking again whatever earned points; null where nothing was.</summary>
    public SecondEvidence? Again { get; init; }

    /// <summary>Of one answer, in the reference and nowhere else.</summary>
    public static Evidence Of(
        Exercise exercise,
        Answer answer,
        ProgramOutcome alone,
        ImmutableDictionary<int, Observation> reference
    ) => new(exercise, [answer], reference, alone, ImmutableDictionary<string, ProgramOutcome>.Empty.Add(answer.Hole, alone));
}

/// <summary>What was seen where the checks were asked again.</summary>
/// <param name="Reference">As in <see cref="Evidence"/>.</param>
/// <param name="InFile">Null where every answer could be tried alone.</param>
/// <param name="Alone">As in <see cref="Evidence"/>.</param>
/// <param name="Changes"><see cref="Sitting.Changes"/>.</param>
public sealed record SecondEvidence(
    ImmutableDictionary<int, Observation> Reference,
    ProgramOutcome? InFile,
    ImmutableDictionary<string, ProgramOutcome> Alone,
    string Changes
);
