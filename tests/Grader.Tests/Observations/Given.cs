using System.Runtime.InteropServices;
using Grader.Protocol;

namespace Grader.Tests.Observations;

/// <summary>Observations in few words. Shapes come first, then the elements, row-major.</summary>
internal static class Given
{
    public static readonly Observation Null = new Observation.Nothing();

    public static Observation Tensor<T>(Dtype dtype, long[] shape, T[] elements, bool tracked = false)
        where T : unmanaged =>
        new Observation.Tensor(dtype, [.. shape], tracked, MemoryMarshal.AsBytes(elements.AsSpan()).ToArray());

    public static Observation Floats(long[] shape, params float[] elements) => Tensor(Dtype.Float32, shape, elements);

    public static Observation Doubles(long[] shape, params double[] elements) => Tensor(Dtype.Float64, shape, elements);

    public static Observation Longs(long[] shape, params long[] elements) => Tensor(Dtype.Int64, shape, elements);

    public static Observation Bools(long[] shape, params byte[] elements) => Tensor(Dtype.Bool, shape, elements);

    public static Observation Scalar(float value) => Floats([], value);

    public static Observation Number(double value, string type = "double") => new Observation.Number(type, value);

    public static Observation Truth(bool value) => new Observation.Truth(value);

    public static Observation Text(string value) => new Observation.Text(value);

    public static Observation List(params Observation[] items) => new Observation.List([.. items]);
}
