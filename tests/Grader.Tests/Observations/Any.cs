using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using CsCheck;
using Grader.Protocol;

namespace Grader.Tests.Observations;

/// <summary>Random observations, all within <see cref="ObservationBounds"/> and all such as a line can carry.</summary>
internal static class Any
{
    public static readonly Gen<double> Double = Gen.OneOf(
        Gen.Double,
        Gen.Double.Special,
        Gen.Double[-10, 10],
        Gen.OneOf(
            0.0,
            -0.0,
            1.0,
            double.Epsilon,
            double.MaxValue,
            double.MinValue,
            double.NaN,
            double.PositiveInfinity,
            double.NegativeInfinity
        )
    );

    public static readonly Gen<string> Text = Gen.OneOf(Gen.Int[0, 0x7F], Gen.Int[0, 0xD7FF], Gen.Int[0xE000, 0x10FFFF])
        .Select(code => new Rune(code).ToString())
        .Array[0, 60]
        .Select(string.Concat);

    public static readonly Gen<Observation> Tensor =
        from dtype in Gen.Enum<Dtype>()
        from shape in Gen.Long[0, 3].Array[0, 4]
        from tracked in Gen.Bool
        from data in Elements(dtype, (int)shape.Aggregate(1L, (n, extent) => n * extent))
        select (Observation)new Observation.Tensor(dtype, [.. shape], tracked, data);

    public static readonly Gen<Observation> Number = Gen.OneOf(
        Gen.Select(Gen.OneOf("float", "double", "decimal"), Double, (type, value) => Given.Number(value, type)),
        Gen.Select(Gen.OneOf("int", "long", "byte"), Gen.Int[-3, 300], (type, value) => Given.Number(value, type))
    );

    /// <summary>Everything that is a value, lists of lists included.</summary>
    public static readonly Gen<Observation> Value = ValueIn(depth: 2);

    /// <summary>A value, or what stands where there is none.</summary>
    public static readonly Gen<Observation> Observation = Gen.Frequency(
        (8, Value),
        (
            1,
            Gen.Select(
                Text,
                Text,
                Gen.Int[-1, 40].Nullable(),
                (type, message, line) => (Observation)new Observation.Threw(type, message, line)
            )
        ),
        (1, Text.Select(why => (Observation)new Observation.Unobservable(why)))
    );

    public static bool HoldsNaN(Observation observation) =>
        observation switch
        {
            Observation.Number n => double.IsNaN(n.Value),
            Observation.Tensor { Dtype: Dtype.Float32 } t => Read<float>(t).Any(float.IsNaN),
            Observation.Tensor { Dtype: Dtype.Float64 } t => Read<double>(t).Any(double.IsNaN),
            Observation.List l => l.Items.Any(HoldsNaN),
            _ => false,
        };

    public static ImmutableArray<T> Read<T>(Observation.Tensor tensor)
        where T : unmanaged => [.. MemoryMarshal.Cast<byte, T>(tensor.Data.Span)];

    private static Gen<Observation> ValueIn(int depth)
    {
        var plain = Gen.Frequency(
            (6, Tensor),
            (4, Number),
            (1, Gen.Bool.Select(Given.Truth)),
            (2, Text.Select(Given.Text)),
            (1, Gen.Const(Given.Null))
        );
        return depth == 0
            ? plain
            : Gen.Frequency((4, plain), (1, ValueIn(depth - 1).Array[0, 3].Select(items => Given.List(items))));
    }

    private static Gen<ReadOnlyMemory<byte>> Elements(Dtype dtype, int count) =>
        dtype switch
        {
            Dtype.Float32 => Double.Select(d => BitConverter.GetBytes((float)d)).Array[count].Select(Joined),
            Dtype.Float64 => Double.Select(BitConverter.GetBytes).Array[count].Select(Joined),
            Dtype.Bool or Dtype.UInt8 or Dtype.Int8 or Dtype.Int16 or Dtype.Int32 or Dtype.Int64 => Gen
                .Byte.Array[count * ObservationBounds.BytesPerElement(dtype)]
                .Select(bytes => new ReadOnlyMemory<byte>(bytes)),
        };

    private static ReadOnlyMemory<byte> Joined(byte[][] elements) => elements.SelectMany(bytes => bytes).ToArray();
}
