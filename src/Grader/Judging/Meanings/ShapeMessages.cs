using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Grader.Judging.Meanings;

/// <summary>What libtorch 2.10 and TorchSharp 0.107 say of shapes that do not fit.</summary>
internal static class ShapeMessages
{
    private const string Product = "A matrix product takes as many columns on the left as there are rows on the right";
    private const string Apart = "The shapes of the two tensors do not fit together";
    private const string Index = "Indices count from 0, so that the last of n is n - 1";

    public static ImmutableArray<KnownMessage> Table { get; } =
    [
        new(
            @"mat1 and mat2 shapes cannot be multiplied \((\d{1,9})x(\d{1,9}) and (\d{1,9})x(\d{1,9})\)",
            g => Differing(Product, g[2], g[3])
        ),
        new(
            @"size mismatch, got input \(\d{1,9}\), mat \(\d{1,9}x(\d{1,9})\), vec \((\d{1,9})\)",
            g => Differing(Product, g[1], g[2])
        ),
        new(
            @"first two dimensions of batch2 tensor to be: \[\d{1,9}, (\d{1,9})\] but got: \[\d{1,9}, (\d{1,9})\]",
            g => Differing(Product, g[1], g[2])
        ),
        new(
            @"inconsistent tensor size, expected tensor \[(\d{1,9})\] and src \[(\d{1,9})\]",
            g => Differing("The product of two vectors takes as many numbers on both sides", g[1], g[2])
        ),
        new(
            "both arguments to matmul need to be at least 1D",
            "matmul multiplies vectors and matrices, and one of the two is a single number, shape []: * multiplies by that."
        ),
        new(
            @"The size of tensor a \((\d{1,9})\) must match the size of tensor b \((\d{1,9})\)",
            g => new($"{Apart}: {g[1]} is not {g[2]}, and neither is 1.", $"{Apart}.")
        ),
        new("must match the size of tensor", $"{Apart}."),
        new("dot arguments must have the same shape", "dot() multiplies two vectors of one length: shape [n] and [n]."),
        new(
            @"output with shape \[[\d, ]*\] doesn't match the broadcast shape",
            $"{Apart}: the result is larger than the tensor that is changed in place."
        ),
        new(
            @"[Tt]arget size \(\[[\d, ]*\]\) (that is different to the input size|must be the same as input size)",
            "Predictions and targets must have one shape: squeeze(1) makes [n] of [n, 1], and unsqueeze(1) the reverse."
        ),
        new(
            @"shape '\[[-\d, ]*\]' is invalid for input of size (\d{1,9})",
            g =>
                new(
                    $"The tensor has {Counted(g[1], "number")}, and the new shape has places for more or fewer.",
                    "The new shape has places for more or fewer numbers than the tensor has."
                )
        ),
        new(
            @"Dimension out of range \(expected to be in range of \[-\d{1,9}, (\d{1,9})\], but got (-?\d{1,9})\)",
            g =>
                new(
                    $"Dimensions count from 0: {g[1]} is the last one there, and there is no {g[2]}.",
                    "Dimensions count from 0, and the tensor has no such dimension."
                )
        ),
        new(@"index -?\d{1,9} (out of range for tensor of size|is out of bounds for dimension)", $"{Index}."),
        new("index out of range in self", $"{Index}."),
        new(@"cannot be applied to a 0-dim tensor", "The tensor is a single number, shape []: there is nothing to index."),
        new(
            "a Tensor with \\d{1,9} elements cannot be converted to Scalar|Number of elements in the tensor must be 1$",
            "One number comes only out of a tensor that holds one: reduce it first, as mean() does, or index it."
        ),
        new(
            "Sizes of tensors must match except in dimension|stack expects each tensor to be equal size",
            "The tensors that are put together have different shapes."
        ),
    ];

    private static Meaning? Differing(string rule, Group left, Group right) =>
        left.Value == right.Value ? null : new Meaning($"{rule}: {left} is not {right}.", $"{rule}.");

    private static string Counted(Group count, string one) => $"{count} {(count.Value == "1" ? one : $"{one}s")}";
}
