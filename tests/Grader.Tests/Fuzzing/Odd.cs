using System.Collections.Immutable;
using CsCheck;
using Grader.Protocol;

namespace Grader.Tests.Fuzzing;

/// <summary>Observations as nobody means them, all within <see cref="ObservationBounds"/>.</summary>
internal static class Odd
{
    public static readonly Gen<string> Text = Gen.OneOf(
            Gen.OneOf(
                "٣",
                "²",
                "Ⅷ",
                "１２",
                "1",
                "-1.5e3",
                "1e999",
                "-1E-999",
                "1e+99",
                "0x",
                ".",
                "..",
                "-",
                "e",
                "\ud800",
                "\udc00",
                "\ud83d\ude00",
                "\0",
                "\n",
                "\r\n",
                "\u2028",
                "\u202e",
                "\e[2J",
                "\u200b",
                "\ufeff",
                "e\u0301",
                "\"",
                "\\",
                "…",
                "NaN",
                "infinity",
                "::error::",
                "##[",
                "\nException raised from ",
                "System."
            ),
            Gen.Char.Select(c => $"{c}")
        )
        .Array[0, 40]
        .Select(string.Concat);

    public static readonly Gen<double> Double = Gen.OneOf(
        Any.Double,
        Gen.OneOf(
            0,
            -0.0,
            1e-310,
            1e308,
            -1e308,
            double.MaxValue,
            double.MinValue,
            double.Epsilon,
            double.NaN,
            double.PositiveInfinity,
            double.NegativeInfinity,
            1e16,
            9.2e18
        )
    );

    public static readonly Gen<Observation> Tensor =
        from dtype in Gen.Enum<Dtype>()
        from shape in Gen.OneOf(
            Gen.Long[0, 4].Array[0, 3],
            Gen.OneOf<long>(0, 1, 2).Array[0, ObservationBounds.Rank],
            Gen.OneOf<long>(0, 1, long.MaxValue, int.MaxValue, 1L << 40).Array[1, 4].Select(s => s.Append(0).ToArray())
        )
        from bytes in Gen.Byte.Array[
            (int)ObservationBounds.CountElements(shape)!.Value * ObservationBounds.BytesPerElement(dtype)
        ]
        from numbers in Double.Array[(int)ObservationBounds.CountElements(shape)!.Value]
        from tracked in Gen.Bool
        select (Observation)
            new Observation.Tensor(
                dtype,
                [.. shape],
                tracked,
                dtype switch
                {
                    Dtype.Float64 => numbers.SelectMany(BitConverter.GetBytes).ToArray(),
                    Dtype.Float32 => numbers.SelectMany(n => BitConverter.GetBytes((float)n)).ToArray(),
                    _ => bytes,
                }
            );

    public static readonly Gen<Observation> Number = Gen.Select(
        Gen.OneOf("float", "double", "decimal", "int", "long", "char", "", "whatever"),
        Double,
        (type, value) => (Observation)new Observation.Number(type, value)
    );

    public static readonly Gen<Observation> Observation = Nested(ObservationBounds.Depth);

    private static Gen<Observation> Nested(int depth)
    {
        var plain = Gen.Frequency(
            (4, Tensor),
            (4, Number),
            (2, Gen.Bool.Select(Given.Truth)),
            (4, Text.Select(Given.Text)),
            (1, Gen.Const(Given.Null)),
            (
                1,
                Gen.Select(
                    Text,
                    Text,
                    Gen.Int[-1, 9].Nullable(),
                    (type, message, line) => (Observation)new Observation.Threw(type, message, line)
                )
            ),
            (1, Text.Select(why => (Observation)new Observation.Unobservable(why)))
        );
        return depth == 0
            ? plain
            : Gen.Frequency(
                (3, plain),
                (2, Nested(depth - 1).Array[0, 4].Select(items => (Observation)new Observation.List([.. items])))
            );
    }

    /// <summary>Something that was changed in places, so that it is nearly what is wanted.</summary>
    public static Gen<Observation> Near(Observation wanted) => Gen.Frequency((1, Observation), (6, Changed(wanted, 3)));

    private static Gen<Observation> Changed(Observation from, int depth) =>
        from switch
        {
            Observation.List(var items) when depth > 0 && items.Length > 0 => from at in Gen.Int[0, items.Length - 1]
            from how in Gen.Int[0, 5]
            from other in Gen.Frequency((1, Observation), (3, Changed(items[at], depth - 1)))
            select (Observation)
                new Observation.List(
                    how switch
                    {
                        0 => items.RemoveAt(at),
                        1 => items.Insert(at, items[at]),
                        2 => items,
                        _ => items.SetItem(at, other),
                    }
                ),
            Observation.Tensor { Dtype: Dtype.Float64 or Dtype.Float32 } tensor => Numbers(
                Any.Read<byte>(tensor).Length == 0 ? [] : Doubles(tensor),
                tensor.Shape
            ),
            Observation.Number(var type, var value) => from other in Gen.OneOf(
                Double,
                Gen.OneOf(value, -value, 2 * value, value / 2, value + 1e-9, value * 5)
            )
            select (Observation)new Observation.Number(type, other),
            Observation.Text(var text) => Gen.Select(
                Text,
                Gen.Int[0, text.Length],
                (piece, at) => Given.Text(text.Insert(at, piece))
            ),
            _ => Observation,
        };

    // As one that knows gradient descent would get them wrong: shifted, scaled, cut off, with one that is odd.
    private static Gen<Observation> Numbers(ImmutableArray<double> numbers, ImmutableArray<long> shape) =>
        from how in Gen.Int[0, 8]
        from factor in Gen.OneOf(Gen.OneOf(-1.0, 2, 0.5, 0, 5, 3, 1), Double)
        from at in Gen.Int[0, Math.Max(0, numbers.Length - 1)]
        select how switch
        {
            0 => Row([.. numbers.Skip(1)]),
            1 => Row([.. numbers.Prepend(factor)]),
            2 => Row([.. numbers.SkipLast(1)]),
            3 => Row([.. numbers.Append(factor)]),
            4 => Given.Doubles([.. shape], [.. numbers.Select(n => n * factor)]),
            5 => Given.Doubles([.. shape], [.. numbers.Select(n => n + factor)]),
            6 => Given.Floats([.. shape], [.. numbers.Select(n => (float)n)]),
            7 => Given.Doubles([.. shape], [.. numbers.Select(_ => factor)]),
            _ => Given.Doubles([.. shape], [.. numbers.Select((n, i) => i == at ? factor : n)]),
        };

    private static Observation Row(double[] numbers) => Given.Doubles([numbers.Length], numbers);

    private static ImmutableArray<double> Doubles(Observation.Tensor tensor) =>
        tensor.Dtype == Dtype.Float64 ? Any.Read<double>(tensor) : [.. Any.Read<float>(tensor).Select(f => (double)f)];
}
