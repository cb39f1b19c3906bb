using System.Collections.Immutable;

namespace Grader.Diagnosing;

/// <summary>What wrong numbers mean, where it can be told from the numbers alone.</summary>
public static class Diagnoses
{
    // What number something is says nothing before it is known to be a number of the right kind, so that comes first: dtype
    // (which is compared first), then shape, then whether autograd can follow, what libtorch warned of and what the code itself
    // says, whether it is the same every time, and whether it is finite. Of those that look at values the more specific come
    // first: a value that is exactly what another check wants, one that does not vary, a list moved by one place; then a factor
    // with a cause that is known (backward ran twice, a sum for a mean) before one that is only a factor; an amount that was
    // added comes last. One round can show a wrong kind; that numbers fit once may be chance.
    private static readonly ImmutableArray<(Func<Symptoms, string?> Of, int Rounds)> _table =
    [
        (WrongDtype.HintFor, 1),
        (WrongShape.HintFor, 1),
        (Transposed.HintFor, 1),
        (LostTrack.HintFor, 1),
        (UntrackedByAutograd.HintFor, 1),
        (UnfoundParameters.HintFor, 1),
        (LossOfAllPairs.HintFor, 1),
        (WholeDivision.HintFor, 1),
        (ChangingAnswer.HintFor, 1),
        (NotFinite.HintFor, 1),
        (AlwaysSameBool.HintFor, 2),
        (ValueOfOtherCheck.HintFor, 2),
        (AllZero.HintFor, 2),
        (SameNumberEverywhere.HintFor, 2),
        (OnePlaceOff.HintFor, 2),
        (AccumulatedGradient.HintFor, 2),
        (SumForMean.HintFor, 2),
        (OppositeSign.HintFor, 2),
        (ConstantFactor.HintFor, 2),
        (ConstantOffset.HintFor, 2),
    ];

    /// <summary>The first diagnosis of the table that says the same of every set of inputs; null where none is sure.</summary>
    /// <param name="rounds">One for each set of inputs. Of a single one no more is said than what does not lie in the
    /// numbers.</param>
    public static string? FindHint(ImmutableArray<Symptoms> rounds) =>
        _table
            .Where(d => rounds.Length >= d.Rounds)
            .Select(d => rounds.Select(d.Of).Distinct().ToList() is [var same] ? same : null)
            .FirstOrDefault(said => said is not null);
}
