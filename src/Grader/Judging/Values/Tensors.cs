using System.Collections.Immutable;
using Grader.Protocol;
using Grader.Words;

namespace Grader.Judging.Values;

internal static class Tensors
{
    /// <returns>A sentence that says what differs first: dtype, shape, values; null where nothing does.</returns>
    public static Fault? FindDifference(Observation.Tensor seen, Observation.Tensor expected, Closeness closeness) =>
        seen.Dtype != expected.Dtype ? $"A tensor of {seen.Dtype} was seen; {expected.Dtype} was expected."
        : !seen.Shape.SequenceEqual(expected.Shape) ? ShapeDifference(seen, expected)
        : ValueDifference(seen, expected, closeness);

    // With [] on one side, numbers in brackets alone would puzzle: whoever meets it forgot to reduce, or reduced too much.
    private static Fault ShapeDifference(Observation.Tensor seen, Observation.Tensor expected) =>
        seen.Shape is [] || expected.Shape is []
            ? new(
                Wording.SeenAndExpected(WithShape(seen, expected), WithShape(expected, seen)),
                Wording.SeenAndExpected(ComparedBySize(seen, expected), WithShape(expected, seen))
            )
            : new(
                $"Shape {Wording.Of(seen.Shape)} was seen; {Wording.Of(expected.Shape)} was expected.",
                Wording.SeenAndExpected(ComparedBySize(seen, expected), $"shape {Wording.Of(expected.Shape)}")
            );

    private static string ComparedBySize(Observation.Tensor seen, Observation.Tensor expected) =>
        seen.Shape is [] ? WithShape(seen, expected)
        : seen.Count() < expected.Count() ? "a tensor of fewer elements"
        : seen.Count() > expected.Count() ? "a tensor of more elements"
        : "a tensor of another shape";

    // Beside several elements one is a single number: whether its shape is [] or [1] is nothing to the check as a rule, which
    // squeezes it.
    private static string WithShape(Observation.Tensor tensor, Observation.Tensor other) =>
        tensor.Shape is [] ? (other.Count() == 1 ? "a single number, shape []," : "a single number")
        : tensor.Count() == 1 ? $"a tensor of one element, shape {Wording.Of(tensor.Shape)},"
        : $"a tensor of shape {Wording.Of(tensor.Shape)}";

    private static Fault? ValueDifference(Observation.Tensor seen, Observation.Tensor expected, Closeness closeness)
    {
        var count = expected.Count();
        var different = Enumerable.Range(0, count).Where(i => !AreSame(seen, expected, i, closeness)).ToImmutableArray();
        if (different is not [var first, ..])
        {
            return null;
        }
        var (s, e) = TellApart(seen, expected, first);
        if (count == 1)
        {
            return Wording.SeenAndExpected(s, e);
        }
        var element = $"Element {IndicesOf(first, expected.Shape)} is {s}; {e} was expected";
        return new(
            $"{element} ({different.Length} of {count} elements {Plural.Of(different.Length, "differs", "differ")}).",
            $"{element}."
        );
    }

    private static bool AreSame(Observation.Tensor seen, Observation.Tensor expected, int at, Closeness closeness) =>
        expected.IsFloating()
            ? closeness.Holds(seen.NumberAt(at), expected.NumberAt(at))
            : seen.WholeAt(at) == expected.WholeAt(at);

    private static (string Seen, string Expected) TellApart(Observation.Tensor seen, Observation.Tensor expected, int at) =>
        expected.IsFloating() ? Numerals.TellApart(seen.NumberAt(at), expected.NumberAt(at))
        : expected.Dtype == Dtype.Bool ? (Wording.Of(seen.WholeAt(at) != 0), Wording.Of(expected.WholeAt(at) != 0))
        : (Numerals.Of(seen.WholeAt(at)), Numerals.Of(expected.WholeAt(at)));

    /// <summary>Where the element that is number <paramref name="at"/> in row-major order stands: one index for each
    /// dimension.</summary>
    public static string IndicesOf(int at, ImmutableArray<long> shape)
    {
        var place = new long[shape.Length];
        var rest = (long)at;
        for (var d = shape.Length - 1; d >= 0; d--)
        {
            (rest, place[d]) = Math.DivRem(rest, shape[d]);
        }
        return Wording.Of([.. place]);
    }
}
