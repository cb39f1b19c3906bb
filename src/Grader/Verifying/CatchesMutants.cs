using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Verifying;

/// <summary>Every automatic mutant of the reference loses points in the hole that it differs in.</summary>
internal static class CatchesMutants
{
    /// <param name="tried">One for each, in their order.</param>
    public static (Law Law, MutationResult Mutated, ImmutableArray<string> Wavering) Judge(
        CompilerReply.Mutated mutated,
        ImmutableArray<TriedMutant> tried
    )
    {
        ImmutableArray<(Mutant Mutant, TriedMutant Tried)> all = [.. mutated.Mutants.Zip(tried)];
        ImmutableArray<Mutant> MutantsOf(MutantFate fate) => [.. all.Where(m => m.Tried.Fate == fate).Select(m => m.Mutant)];
        var survivors = MutantsOf(MutantFate.Survived);
        return (
            new(
                "catches every mutant",
                [.. survivors.Select(m => $"A mutant of {m.Hole} (line {m.Line}) earns everything.").Distinct()]
            ),
            new(
                MutantsOf(MutantFate.Caught).Length,
                MutantsOf(MutantFate.Right).Length,
                MutantsOf(MutantFate.Alike),
                survivors,
                mutated.AreAll
            ),
            [
                .. all.SelectMany(m => m.Tried.Wavering.Select(w => $"A mutant of {m.Mutant.Hole} (line {m.Mutant.Line}) {w}"))
                    .Distinct(),
            ]
        );
    }
}
