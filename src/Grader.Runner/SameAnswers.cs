using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;
using Grader.Protocol;

namespace Grader.Runner;

/// <summary>Whether two answers to the same question are the same, as they go over the line: byte by byte, but for what they are
/// answers to, and for rounding. Products of the same matrices were seen to differ in their last bits.</summary>
internal static class SameAnswers
{
    /// <summary>Of the largest number of a tensor: where numbers cancel each other, the rounding is that of what they
    /// were.</summary>
    private const double OfFloats = 1e-5,
        OfDoubles = 1e-12;

    public static bool AreSame(Observation first, Observation second) =>
        (first, second) switch
        {
            (Observation.List { Items: var a }, Observation.List { Items: var b }) => a.Length == b.Length
                && a.Zip(b).All(pair => AreSame(pair.First, pair.Second)),
            (Observation.Number a, Observation.Number b) => a.Type == b.Type
                && AreNear<double>([a.Value], [b.Value], RoundingOf(a.Type)),
            (Observation.Tensor { Dtype: Dtype.Float32 } a, Observation.Tensor b) => HaveSameForm(a, b)
                && AreNear(NumbersOf<float>(a), NumbersOf<float>(b), OfFloats),
            (Observation.Tensor { Dtype: Dtype.Float64 } a, Observation.Tensor b) => HaveSameForm(a, b)
                && AreNear(NumbersOf<double>(a), NumbersOf<double>(b), OfDoubles),
            _ => Bytes(first).AsSpan().SequenceEqual(Bytes(second)),
        };

    private static double RoundingOf(string type) =>
        type switch
        {
            "float" => OfFloats,
            "double" => OfDoubles,
            _ => 0,
        };

    private static bool HaveSameForm(Observation.Tensor first, Observation.Tensor second) =>
        first.Data.Length == second.Data.Length
        && Bytes(first with { Data = default }).AsSpan().SequenceEqual(Bytes(second with { Data = default }));

    private static ReadOnlySpan<T> NumbersOf<T>(Observation.Tensor tensor)
        where T : struct => MemoryMarshal.Cast<byte, T>(tensor.Data.Span);

    // NaN is like NaN here, and infinity like itself alone.
    private static bool AreNear<T>(ReadOnlySpan<T> first, ReadOnlySpan<T> second, double rounding)
        where T : struct, IFloatingPointIeee754<T>
    {
        var largest = T.Zero;
        foreach (var number in first)
        {
            largest = T.IsFinite(number) ? T.Max(largest, T.Abs(number)) : largest;
        }
        var apart = T.CreateChecked(rounding) * largest;
        for (var i = 0; i < first.Length; i++)
        {
            if (!first[i].Equals(second[i]) && !(T.Abs(first[i] - second[i]) <= apart))
            {
                return false;
            }
        }
        return true;
    }

    private static byte[] Bytes(Observation seen) =>
        JsonSerializer.SerializeToUtf8Bytes(new RunnerMessage.Observed(0, seen), LeanWire.Message);
}
