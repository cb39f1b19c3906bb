using System.Buffers.Binary;
using Grader.Protocol;

namespace Grader.Judging.Values;

/// <summary>The elements of a tensor, by their place in row-major order.</summary>
internal static class TensorElements
{
    public static int Count(this Observation.Tensor tensor) =>
        tensor.Data.Length / ObservationBounds.BytesPerElement(tensor.Dtype);

    public static bool IsFloating(this Observation.Tensor tensor) => tensor.Dtype is Dtype.Float32 or Dtype.Float64;

    /// <summary>Exact for floating point; whole numbers beyond 2^53 are rounded.</summary>
    public static double NumberAt(this Observation.Tensor tensor, int at) =>
        tensor.Dtype switch
        {
            Dtype.Float32 => BinaryPrimitives.ReadSingleLittleEndian(tensor.BytesAt(at)),
            Dtype.Float64 => BinaryPrimitives.ReadDoubleLittleEndian(tensor.BytesAt(at)),
            Dtype.Bool or Dtype.UInt8 or Dtype.Int8 or Dtype.Int16 or Dtype.Int32 or Dtype.Int64 => tensor.WholeAt(at),
        };

    /// <summary>Exact for whole numbers; a bool is 0 or 1, whatever byte stands for true; floating point is truncated.</summary>
    public static long WholeAt(this Observation.Tensor tensor, int at) =>
        tensor.Dtype switch
        {
            Dtype.Bool => tensor.BytesAt(at)[0] == 0 ? 0 : 1,
            Dtype.UInt8 => tensor.BytesAt(at)[0],
            Dtype.Int8 => (sbyte)tensor.BytesAt(at)[0],
            Dtype.Int16 => BinaryPrimitives.ReadInt16LittleEndian(tensor.BytesAt(at)),
            Dtype.Int32 => BinaryPrimitives.ReadInt32LittleEndian(tensor.BytesAt(at)),
            Dtype.Int64 => BinaryPrimitives.ReadInt64LittleEndian(tensor.BytesAt(at)),
            Dtype.Float32 or Dtype.Float64 => (long)tensor.NumberAt(at),
        };

    private static ReadOnlySpan<byte> BytesAt(this Observation.Tensor tensor, int at) =>
        tensor.Data.Span.Slice(
            at * ObservationBounds.BytesPerElement(tensor.Dtype),
            ObservationBounds.BytesPerElement(tensor.Dtype)
        );
}
