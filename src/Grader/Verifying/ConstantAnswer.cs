using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Grader.Protocol;

namespace Grader.Verifying;

/// <summary>An answer that needs no thought: the same number or truth wherever one is wanted.</summary>
/// <param name="Value">Null for a truth.</param>
/// <param name="Truth">Null for a number.</param>
internal sealed record ConstantAnswer(double? Value, bool? Truth)
{
    /// <summary>What people try first, in this order.</summary>
    public static ImmutableArray<ConstantAnswer> All { get; } =
    [.. new double[] { 0, 1, -1, 2, -2, 3, -3 }.Select(n => new ConstantAnswer(n, null)), new(null, false), new(null, true)];

    /// <summary>Of the kind, type and shape of what is wanted; null where it is nothing of that kind.</summary>
    public Observation? InPlaceOf(Observation wanted) =>
        (wanted, Value, Truth) switch
        {
            (Observation.Number n, { } value, _) => n with { Value = value },
            (Observation.Truth, _, { } truth) => new Observation.Truth(truth),
            (Observation.Tensor { Dtype: Dtype.Bool } t, _, { } truth) => Filled(t, truth ? 1 : 0),
            (Observation.Tensor { Dtype: not Dtype.Bool } t, { } value, _) when value >= 0 || t.Dtype != Dtype.UInt8 => Filled(
                t,
                value
            ),
            (Observation.List { Items: [_, ..] items }, _, _)
                when items.Select(InPlaceOf).ToList() is var all && !all.Contains(null) => new Observation.List([
                .. all.OfType<Observation>(),
            ]),
            _ => null,
        };

    /// <summary>As it would be written where that is wanted: "0", "zeros", "true throughout".</summary>
    public string Name(Observation wanted) =>
        (wanted, Value, Truth) switch
        {
            (Observation.Tensor { Shape: var shape }, 0, _) when shape.Any(n => n != 1) => "zeros",
            (Observation.Tensor { Shape: var shape }, 1, _) when shape.Any(n => n != 1) => "ones",
            (Observation.Tensor { Shape: var shape }, _, _) when shape.Any(n => n != 1) => $"{Word} throughout",
            (Observation.List { Items: [_, _, ..] items }, _, _) => Name(items[0]) is var one && one == Word
                ? $"{one} throughout"
                : one,
            (Observation.List { Items: [var only] }, _, _) => Name(only),
            _ => Word,
        };

    private string Word =>
        Truth is { } truth
            ? truth
                ? "true"
                : "false"
            : Value!.Value.ToString(CultureInfo.InvariantCulture);

    private static Observation.Tensor Filled(Observation.Tensor like, double value)
    {
        var count = like.Data.Length / ObservationBounds.BytesPerElement(like.Dtype);
        return like with
        {
            Data = like.Dtype switch
            {
                Dtype.Bool or Dtype.UInt8 => Bytes(count, (byte)value),
                Dtype.Int8 => Bytes(count, (sbyte)value),
                Dtype.Int16 => Bytes(count, (short)value),
                Dtype.Int32 => Bytes(count, (int)value),
                Dtype.Int64 => Bytes(count, (long)value),
                Dtype.Float32 => Bytes(count, (float)value),
                Dtype.Float64 => Bytes(count, value),
            },
        };
    }

    private static byte[] Bytes<T>(int count, T value)
        where T : unmanaged => MemoryMarshal.AsBytes<T>(Enumerable.Repeat(value, count).ToArray()).ToArray();
}
