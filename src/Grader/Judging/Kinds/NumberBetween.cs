using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Judging.Kinds;

/// <summary>One finite number between two bounds. It needs no reference.</summary>
internal sealed record NumberBetween(double Above, double Below) : CheckKind
{
    public override bool AsksForTheNumber => true;

    public override string? FindDefect(Observation? reference) =>
        Above < Below ? null : $"No number lies between {Numerals.Of(Above)} and {Numerals.Of(Below)}.";

    /// <returns>A sentence that says what is in the way of one finite number between the bounds; null where nothing is.</returns>
    public override Fault? FindFault(Observation seen, Observation expected) =>
        seen switch
        {
            Observation.Threw or Observation.Unobservable => Wording.FaultOfNoValue(seen),
            Observation.Number { Value: var value } => FaultOfNumber(value),
            Observation.Tensor { Dtype: Dtype.Bool } => Wording.SeenAndExpected("a tensor of Bool", "a number"),
            Observation.Tensor t when t.Count() != 1 => new(
                Wording.SeenAndExpected($"a tensor of shape {Wording.Of(t.Shape)}", "a single number"),
                Wording.SeenAndExpected(
                    t.Count() == 0 ? "a tensor without elements" : "a tensor of several elements",
                    "a single number"
                )
            ),
            Observation.Tensor t => FaultOfNumber(t.NumberAt(0)),
            _ => Wording.SeenAndExpected(Wording.KindOf(seen), "a number"),
        };

    private string? FaultOfNumber(double value)
    {
        if (!double.IsFinite(value))
        {
            return Wording.SeenAndExpected(Numerals.Of(value), "a finite number");
        }
        // Only the bound that it broke: shown with the digits that tell it from the value, unless it is the value.
        var (seen, bound) = Numerals.TellApart(value, value <= Above ? Above : Below);
        return value <= Above ? Wording.SeenAndExpected(seen, $"a number above {bound}")
            : value >= Below ? Wording.SeenAndExpected(seen, $"a number below {bound}")
            : null;
    }
}
