using Grader.Protocol;

namespace Grader.Judging.Values;

/// <summary>Whether two programs were seen to do the same.</summary>
/// <remarks>
/// Not <see cref="Sameness"/>, which asks whether something is right: NaN is never right, and an exception never is, but two
/// answers that give NaN, or throw the same, are alike.
/// </remarks>
internal sealed record Likeness(Closeness Closeness)
{
    /// <summary>Within what checks allow by default.</summary>
    public static Likeness Usual { get; } = new(new Closeness(Rtol: 1e-4, Atol: 1e-6));

    /// <summary>Bit by bit, but for the kind of NaN.</summary>
    public static Likeness Exact { get; } = new(new Closeness(Rtol: 0, Atol: 0));

    public bool AreAlike(Observation a, Observation b) =>
        (a, b) switch
        {
            (Observation.Tensor s, Observation.Tensor t) => s.Dtype == t.Dtype
                && s.Shape.SequenceEqual(t.Shape)
                && Enumerable
                    .Range(0, s.Count())
                    .All(i => s.IsFloating() ? AreAlike(s.NumberAt(i), t.NumberAt(i)) : s.WholeAt(i) == t.WholeAt(i)),
            (Observation.Number s, Observation.Number t) => AreAlike(s.Value, t.Value),
            (Observation.List s, Observation.List t) => s.Items.Length == t.Items.Length
                && s.Items.Zip(t.Items).All(p => AreAlike(p.First, p.Second)),
            (Observation.Threw s, Observation.Threw t) => (s.Type, s.Message) == (t.Type, t.Message), // wherever that was
            (Observation.Truth or Observation.Text or Observation.Nothing or Observation.Unobservable, _) => a == b,
            _ => false,
        };

    public bool AreAlike(double a, double b) => Closeness.Holds(a, b) || (double.IsNaN(a) && double.IsNaN(b));
}
