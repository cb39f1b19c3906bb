using System.Collections.Immutable;

namespace Grader.Diagnosing;

/// <summary>What wrong numbers mean, where it can be told from the numbers alone.</summary>
public static class Diagnoses
{
    // What number something is says nothing before it is known to be a number of the right kind, so that comes first: dtype
    // (which is compared first), then shape, then whether autograd can follow, whether it is the same every time, and whether it
    // is finite. Of those that look at values the more specific come first: a value that is exactly what another check wants, one
    // that does not vary, a list moved by one place; then a factor with a cause that is known (backward ran twice, a sum for a
    // mean) before one that is only a factor; an amount that was added comes last. One round can show a wrong kind; that numbers
    // fit once may be chance.
    private static readonly ImmutableArray<(Func<Symptoms, string?> Of, int Rounds)> _table =
    [
        (WrongDtype.Of, 1),
        (WrongShape.Of, 1),
        (Transposed.Of, 1),
        (LostTrack.Of, 1),
        (Chance.Of, 1),
        (NotFinite.Of, 1),
        (OneAnswer.Of, 2),
        (OtherCheck.Of, 2),
        (Zero.Of, 2),
        (Constant.Of, 2),
        (OnePlaceOff.Of, 2),
        (AddedUp.Of, 2),
        (SumForMean.Of, 2),
        (OppositeSign.Of, 2),
        (ConstantFactor.Of, 2),
        (Offset.Of, 2),
    ];

    /// <summary>The first diagnosis of the table that says the same of every set of inputs; null where none is sure.</summary>
    /// <param name="rounds">One for each set of inputs. Of a single one no more is said than what does not lie in the
    /// numbers.</param>
    public static string? Of(ImmutableArray<Symptoms> rounds) =>
        _table
            .Where(d => rounds.Length >= d.Rounds)
            .Select(d => rounds.Select(d.Of).Distinct().ToList() is [var same] ? same : null)
            .FirstOrDefault(said => said is not null);
}
