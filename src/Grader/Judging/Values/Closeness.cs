namespace Grader.Judging.Values;

/// <summary>|seen − expected| ≤ atol + rtol·|expected|; an infinity only equals itself, NaN nothing (numpy.allclose).</summary>
/// <param name="Rtol">Relative tolerance, unitless.</param>
/// <param name="Atol">Absolute tolerance, in the value's own unit.</param>
internal sealed record Closeness(double Rtol, double Atol)
{
    public Closeness AtLeast(double both) => new(Math.Max(Rtol, both), Math.Max(Atol, both));

    // A distance that is not finite is refused first: else 5 would be close to infinity, |5 − ∞| ≤ rtol·∞,
    // and whatever overflows would be close to whatever else does.
    public bool Holds(double seen, double expected) =>
        seen == expected
        || (
            Math.Abs(seen - expected) is var distance && double.IsFinite(distance) && distance <= Atol + Rtol * Math.Abs(expected)
        );
}
