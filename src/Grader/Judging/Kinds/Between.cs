using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Judging.Kinds;

/// <summary>One finite number between two bounds. It needs no reference.</summary>
internal sealed record Between(double Above, double Below) : CheckKind
{
    public override string? Defect(Observation? reference) =>
        Above < Below ? null : $"No number lies between {Numerals.Of(Above)} and {Numerals.Of(Below)}.";

    /// <returns>A sentence that says what is in the way of one finite number between the bounds; null where nothing is.</returns>
    public override Fault? Difference(Observation seen, Observation expected) =>
        seen switch
        {
            Observation.Threw or Observation.Unobservable => Wording.OfNoValue(seen),
            Observation.Number { Value: var value } => Difference(value),
            Observation.Tensor { Dtype: Dtype.Bool } => Wording.Seen("a tensor of Bool", "a number"),
            Observation.Tensor t when t.Count() != 1 => new(
                Wording.Seen($"a tensor of shape {Wording.Of(t.Shape)}", "a single number"),
                Wording.Seen(t.Count() == 0 ? "a tensor without elements" : "a tensor of several elements", "a single number")
            ),
            Observation.Tensor t => Difference(t.Number(0)),
            _ => Wording.Seen(Wording.Kind(seen), "a number"),
        };

    private string? Difference(double value)
    {
        if (!double.IsFinite(value))
        {
            return Wording.Seen(Numerals.Of(value), "a finite number");
        }
        // Only the bound that it broke: shown with the digits that tell it from the value, unless it is the value.
        var (seen, bound) = Numerals.Apart(value, value <= Above ? Above : Below);
        return value <= Above ? Wording.Seen(seen, $"a number above {bound}")
            : value >= Below ? Wording.Seen(seen, $"a number below {bound}")
            : null;
    }
}
