using Grader.Protocol;

namespace Grader.Judging;

internal static class Interval
{
    /// <returns>A sentence that says what is in the way of one finite number between the bounds; null where nothing is.</returns>
    public static Fault? Difference(Expectation.Between between, Observation seen) => seen switch
    {
        Observation.Threw or Observation.Unobservable => Wording.OfNoValue(seen),
        Observation.Number { Value: var value } => Difference(between, value),
        Observation.Tensor { Dtype: Dtype.Bool } => Wording.Seen("a tensor of Bool", "a number"),
        Observation.Tensor t when t.Count() != 1 => new(
            Wording.Seen($"a tensor of shape {Wording.Of(t.Shape)}", "a single number"),
            Wording.Seen(t.Count() == 0 ? "a tensor without elements" : "a tensor of several elements", "a single number")),
        Observation.Tensor t => Difference(between, t.Number(0)),
        _ => Wording.Seen(Wording.Kind(seen), "a number"),
    };

    private static string? Difference(Expectation.Between between, double value)
    {
        if (!double.IsFinite(value))
        {
            return Wording.Seen(Numerals.Of(value), "a finite number");
        }
        // Only the bound that it broke: shown with the digits that tell it from the value, unless it is the value.
        var (seen, bound) = Numerals.Apart(value, value <= between.Above ? between.Above : between.Below);
        return value <= between.Above ? Wording.Seen(seen, $"a number above {bound}")
            : value >= between.Below ? Wording.Seen(seen, $"a number below {bound}")
            : null;
    }
}
