using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Grader.Judging.Meanings;

/// <summary>What libtorch 2.10 and TorchSharp 0.107 say of types of numbers that do not fit.</summary>
internal static class DtypeMessages
{
    private const string ToFloat = "make floats of them first, by to(float32)";
    private const string OneType = "Both tensors must hold numbers of one type";
    private const string Literals = "In C# 2 is an int, 2.0 a double and 2f a float";
    private const string ClassNumbers = "Class numbers are of int64: to(int64) makes them so";

    // libtorch has two names for most types, and .NET a third.
    private static readonly ImmutableDictionary<string, string> _keywords = new Dictionary<string, string>
    {
        ["Float"] = "float",
        ["float"] = "float",
        ["Float32"] = "float",
        ["Single"] = "float",
        ["Double"] = "double",
        ["double"] = "double",
        ["Float64"] = "double",
        ["Int"] = "int",
        ["int"] = "int",
        ["Int32"] = "int",
        ["Long"] = "long",
        ["long int"] = "long",
        ["Int64"] = "long",
        ["Short"] = "short",
        ["Int16"] = "short",
        ["Byte"] = "byte",
        ["Bool"] = "bool",
        ["bool"] = "bool",
        ["Boolean"] = "bool",
    }.ToImmutableDictionary();

    public static ImmutableArray<KnownMessage> Table { get; } =
    [
        new(@"^(\w+) is not compatible with (\w+)$", g => Reading(g[1], g[2])),
        new(
            "expected scalar type Long but found",
            "Whole numbers of type int64 are wanted there, as cross_entropy wants class numbers: to(int64) makes them."
        ),
        new("OneHot input tensor must have elements of type Int64", $"{ClassNumbers}."),
        new(
            "Expected floating point type for target with class probabilities",
            "Targets of the shape of the predictions are taken for probabilities, which are floats. Class numbers are one "
                + "int64 for each sample, shape [n]."
        ),
        new(@"Found dtype (\w+) but expected (\w+)", g => Mixed(g[1], g[2])),
        new(@"expected scalar type (\w+) but found (\w+)", g => Mixed(g[1], g[2])),
        new(@"must have the same dtype, but got (\w+) and (\w+)", g => Mixed(g[1], g[2])),
        new(@"to have the same dtype, but got: ([\w ]+) != ([\w ]+)", g => Mixed(g[1], g[2])),
        new(@"to have same dtype, but found (\w+) and (\w+)", g => Mixed(g[1], g[2])),
        new(
            @"mean\(\): could not infer output dtype",
            $"The mean of whole numbers, or of true and false, is none of them: {ToFloat}."
        ),
        new(
            "result type (Float|Double) can't be cast to the desired output type (Long|Int)",
            $"A tensor of whole numbers has no place for fractions: {ToFloat}."
        ),
        new("\" not implemented for '(Long|Int|Bool)'", $"There is no such function of whole numbers: {ToFloat}."),
        new(
            "Only Tensors of floating point and complex dtype can require gradients",
            "Autograd tracks floats only: write 2f or 2.0, not 2."
        ),
        new(
            "two bool tensors is not supported|on a bool tensor is not supported",
            $"true and false cannot be subtracted: {ToFloat}."
        ),
        new(
            "tensors used as indices must be long",
            "What indexes a tensor is a whole number, or true and false: to(int64) makes whole numbers."
        ),
    ];

    // Of types that are not among these, the message may be anybody's.
    private static Meaning? Reading(Group read, Group held) =>
        _keywords.TryGetValue(read.Value, out var wrong) && _keywords.TryGetValue(held.Value, out var right) && wrong != right
            ? new(
                $"The tensor holds numbers of type {right}: item<{right}>() and data<{right}>() read them, and to(...) makes "
                    + "another type of them.",
                "item<T>() and data<T>() want for T the type of the tensor's own numbers: float for float32, long for int64."
            )
            : null;

    private static Meaning? Mixed(Group one, Group other) =>
        _keywords.TryGetValue(one.Value.Trim(), out var a) && _keywords.TryGetValue(other.Value.Trim(), out var b) && a != b
            ? new($"{OneType}, and here {a} meets {b}. {Literals}.", $"{OneType}. {Literals}.")
            : null;
}
