using System.Buffers.Binary;
using Grader.Protocol;

namespace Grader.Judging.Values;

/// <summary>The elements of a tensor, by their place in row-major order.</summary>
internal static class Elements
{
    public static int Count(this Observation.Tensor tensor) => tensor.Data.Length / Bounds.SizeOf(tensor.Dtype);

    public static bool IsFloating(this Observation.Tensor tensor) => tensor.Dtype is Dtype.Float32 or Dtype.Float64;

    /// <summary>Exact for floating point; whole numbers beyond 2^53 are rounded.</summary>
    public static double Number(this Observation.Tensor tensor, int at) =>
        tensor.Dtype switch
        {
            Dtype.Float32 => BinaryPrimitives.ReadSingleLittleEndian(tensor.Bytes(at)),
            Dtype.Float64 => BinaryPrimitives.ReadDoubleLittleEndian(tensor.Bytes(at)),
            Dtype.Bool or Dtype.UInt8 or Dtype.Int8 or Dtype.Int16 or Dtype.Int32 or Dtype.Int64 => tensor.Whole(at),
        };

    /// <summary>Exact for whole numbers; a bool is 0 or 1, whatever byte stands for true; floating point is truncated.</summary>
    public static long Whole(this Observation.Tensor tensor, int at) =>
        tensor.Dtype switch
        {
            Dtype.Bool => tensor.Bytes(at)[0] == 0 ? 0 : 1,
            Dtype.UInt8 => tensor.Bytes(at)[0],
            Dtype.Int8 => (sbyte)tensor.Bytes(at)[0],
            Dtype.Int16 => BinaryPrimitives.ReadInt16LittleEndian(tensor.Bytes(at)),
            Dtype.Int32 => BinaryPrimitives.ReadInt32LittleEndian(tensor.Bytes(at)),
            Dtype.Int64 => BinaryPrimitives.ReadInt64LittleEndian(tensor.Bytes(at)),
            Dtype.Float32 or Dtype.Float64 => (long)tensor.Number(at),
        };

    private static ReadOnlySpan<byte> Bytes(this Observation.Tensor tensor, int at) =>
        tensor.Data.Span.Slice(at * Bounds.SizeOf(tensor.Dtype), Bounds.SizeOf(tensor.Dtype));
}
