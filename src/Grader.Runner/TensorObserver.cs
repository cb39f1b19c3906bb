using Grader.Protocol;
using TorchSharp;

namespace Grader.Runner;

/// <summary>Copies a tensor out of libtorch, if it can be carried: its size is looked at before anything is copied.</summary>
internal static class TensorObserver
{
    /// <param name="elements">How many elements may be copied.</param>
    public static Observation Observe(torch.Tensor tensor, long elements) =>
        tensor switch
        {
            { is_sparse: true } => new Observation.Unobservable("a sparse tensor"),
            { is_meta: true } => new Observation.Unobservable("a meta tensor, which has a shape but no values"),
            _ when DtypeOf(tensor.dtype) is not { } => new Observation.Unobservable($"a tensor of type {tensor.dtype}"),
            { Dimensions: > ObservationBounds.Rank } => new Observation.Unobservable(
                $"a tensor of {tensor.Dimensions} dimensions"
            ),
            _ when !(ObservationBounds.CountElements(tensor.shape) <= elements) => new Observation.Unobservable(
                $"more than {ObservationBounds.Elements} elements in tensors"
            ),
            _ => CopyOut(tensor, DtypeOf(tensor.dtype)!.Value),
        };

    private static Observation.Tensor CopyOut(torch.Tensor tensor, Dtype dtype)
    {
        using var plain = tensor.detach();
        using var positive = plain.resolve_neg(); // imag of a conjugate is a view whose numbers have the other sign in memory
        using var local = positive.cpu();
        using var rowMajor = local.contiguous();
        return new Observation.Tensor(dtype, [.. tensor.shape], tensor.requires_grad, rowMajor.bytes.ToArray());
    }

    private static Dtype? DtypeOf(torch.ScalarType type) =>
        type switch
        {
            torch.ScalarType.Bool => Dtype.Bool,
            torch.ScalarType.Byte => Dtype.UInt8,
            torch.ScalarType.Int8 => Dtype.Int8,
            torch.ScalarType.Int16 => Dtype.Int16,
            torch.ScalarType.Int32 => Dtype.Int32,
            torch.ScalarType.Int64 => Dtype.Int64,
            torch.ScalarType.Float32 => Dtype.Float32,
            torch.ScalarType.Float64 => Dtype.Float64,
            _ => null,
        };
}
