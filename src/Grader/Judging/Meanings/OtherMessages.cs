using System.Collections.Immutable;

namespace Grader.Judging.Meanings;

/// <summary>What is said of targets, of tensors that are gone, of null and of memory.</summary>
internal static class OtherMessages
{
    public static ImmutableArray<KnownMessage> Table { get; } =
    [
        new(
            "0D or 1D target tensor expected, multi-target not supported",
            "There is one class number for each sample, in a tensor of shape [n]: squeeze(1) makes that of [n, 1]."
        ),
        new(@"^Target -?\d{1,9} is out of bounds", "Class numbers count from 0, so that the last of n classes is n - 1."),
        new(
            @"Expected input batch_size \((\d{1,9})\) to match target batch_size \((\d{1,9})\)",
            g => new Meaning(
                $"Each row of predictions has its target: {g[1]} is not {g[2]}.",
                "There are not as many targets as rows of predictions."
            )
        ),
        new(
            "all elements of input should be between 0 and 1",
            "Probabilities are wanted there: sigmoid() makes them of any numbers."
        ),
        new(
            "Tensor invalid -- empty handle",
            "A tensor is used there that was disposed: by using, by Dispose(), or at the end of a dispose scope."
        ),
        new("Object reference not set to an instance of an object", "Something that is used there is null."),
        new(
            @"""bitwise_xor_cpu"" not implemented for '(Float|Double)'",
            "^ is no power in C#, but an exclusive or of bits: pow(2) makes the square."
        ),
        new(
            "Index was outside the bounds of the array",
            "There is nothing at that index: indices count from 0 to the length less 1, and what is empty has none."
        ),
        new(
            "Index was out of range. Must be non-negative and less than the size of the collection",
            "The list has nothing at that index: indices count from 0 to Count less 1, and a list grows by Add() alone."
        ),
        new("DefaultCPUAllocator: can't allocate memory", "There is no room in memory for so many numbers."),
    ];
}
