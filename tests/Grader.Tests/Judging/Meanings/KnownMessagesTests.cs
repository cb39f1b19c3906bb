using Grader.Judging.Meanings;
using Xunit;

namespace Grader.Tests.Judging.Meanings;

/// <summary>Messages as libtorch 2.10 and TorchSharp 0.107 say them, each seen.</summary>
public sealed class KnownMessagesTests
{
    public static TheoryData<string, string> Messages =>
        new()
        {
            {
                "mat1 and mat2 shapes cannot be multiplied (64x2 and 8x2)",
                "A matrix product takes as many columns on the left as there are rows on the right: 2 is not 8."
            },
            {
                "size mismatch, got input (2), mat (2x3), vec (2)",
                "A matrix product takes as many columns on the left as there are rows on the right: 3 is not 2."
            },
            {
                "Expected size for first two dimensions of batch2 tensor to be: [2, 4] but got: [2, 3].",
                "A matrix product takes as many columns on the left as there are rows on the right: 4 is not 3."
            },
            {
                "inconsistent tensor size, expected tensor [3] and src [2] to have the same number of elements, but got 3 and 2 "
                    + "elements respectively",
                "The product of two vectors takes as many numbers on both sides: 3 is not 2."
            },
            {
                "both arguments to matmul need to be at least 1D, but they are 2D and 0D",
                "matmul multiplies vectors and matrices, and one of the two is a single number, shape []: * multiplies by that."
            },
            {
                "The size of tensor a (3) must match the size of tensor b (4) at non-singleton dimension 0",
                "The shapes of the two tensors do not fit together: 3 is not 4, and neither is 1."
            },
            {
                "output with shape [3] doesn't match the broadcast shape [3, 3]",
                "The shapes of the two tensors do not fit together: the result is larger than the tensor that is "
                    + "changed in place."
            },
            {
                "Using a target size ([4, 1]) that is different to the input size ([4]) is deprecated. Please ensure "
                    + "they have the "
                    + "same size.",
                "Predictions and targets must have one shape: squeeze(1) makes [n] of [n, 1], and unsqueeze(1) the reverse."
            },
            {
                "Target size ([4, 1]) must be the same as input size ([4])",
                "Predictions and targets must have one shape: squeeze(1) makes [n] of [n, 1], and unsqueeze(1) the reverse."
            },
            {
                "shape '[4, 2]' is invalid for input of size 6",
                "The tensor has 6 numbers, and the new shape has places for more or fewer."
            },
            {
                "Dimension out of range (expected to be in range of [-1, 0], but got 2)",
                "Dimensions count from 0: 0 is the last one there, and there is no 2."
            },
            {
                "select(): index 5 out of range for tensor of size [3] at dimension 0",
                "Indices count from 0, so that the last of n is n - 1."
            },
            {
                "a Tensor with 3 elements cannot be converted to Scalar",
                "One number comes only out of a tensor that holds one: reduce it first, as mean() does, or index it."
            },
            {
                "Number of elements in the tensor must be 1",
                "One number comes only out of a tensor that holds one: reduce it first, as mean() does, or index it."
            },
            {
                "Double is not compatible with Float32",
                "The tensor holds numbers of type float: item<float>() and data<float>() read them, and to(...) makes "
                    + "another type "
                    + "of them."
            },
            {
                "Int32 is not compatible with Int64",
                "The tensor holds numbers of type long: item<long>() and data<long>() read them, and to(...) makes another type "
                    + "of them."
            },
            {
                "Found dtype Double but expected Float",
                "Both tensors must hold numbers of one type, and here double meets float. In C# 2 is an int, 2.0 a "
                    + "double and 2f a "
                    + "float."
            },
            {
                "mat1 and mat2 must have the same dtype, but got Long and Float",
                "Both tensors must hold numbers of one type, and here long meets float. In C# 2 is an int, 2.0 a double and 2f a "
                    + "float."
            },
            {
                "expected m1 and m2 to have the same dtype, but got: float != long int",
                "Both tensors must hold numbers of one type, and here float meets long. In C# 2 is an int, 2.0 a double and 2f a "
                    + "float."
            },
            {
                "dot : expected both vectors to have same dtype, but found Float and Double",
                "Both tensors must hold numbers of one type, and here float meets double. In C# 2 is an int, 2.0 a "
                    + "double and 2f a "
                    + "float."
            },
            {
                "expected scalar type Long but found Int",
                "Whole numbers of type int64 are wanted there, as cross_entropy wants class numbers: to(int64) makes them."
            },
            {
                "0D or 1D target tensor expected, multi-target not supported",
                "There is one class number for each sample, in a tensor of shape [n]: squeeze(1) makes that of [n, 1]."
            },
            { "Target 3 is out of bounds.", "Class numbers count from 0, so that the last of n classes is n - 1." },
            {
                "Expected input batch_size (4) to match target batch_size (2).",
                "Each row of predictions has its target: 4 is not 2."
            },
            {
                "mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: Long",
                "The mean of whole numbers, or of true and false, is none of them: make floats of them first, by to(float32)."
            },
            {
                "result type Float can't be cast to the desired output type Long",
                "A tensor of whole numbers has no place for fractions: make floats of them first, by to(float32)."
            },
            {
                "\"mse_cpu\" not implemented for 'Long'",
                "There is no such function of whole numbers: make floats of them first, by to(float32)."
            },
            {
                "a leaf Variable that requires grad is being used in an in-place operation.",
                "A parameter can only be changed inside using (no_grad())."
            },
            {
                "a view of a leaf Variable that requires grad is being used in an in-place operation.",
                "A parameter can only be changed inside using (no_grad())."
            },
            {
                "aten::zeros(): functions with out=... arguments don't support automatic differentiation, but one of "
                    + "the arguments "
                    + "requires grad.",
                "A parameter can only be changed inside using (no_grad())."
            },
            {
                "element 0 of tensors does not require grad and does not have a grad_fn",
                "Autograd cannot follow this back to a parameter."
            },
            {
                "element 0of the differentiated Tensors appears to not have been used in the graph. Set "
                    + "allow_unused=True if this "
                    + "is the desired behavior.",
                "The result does not depend on the tensor whose gradient is asked for."
            },
            {
                "Tensor invalid -- empty handle.",
                "A tensor is used there that was disposed: by using, by Dispose(), or at the end of a dispose scope."
            },
            { "Object reference not set to an instance of an object.", "Something that is used there is null." },
            {
                "[enforce fail at alloc_cpu.cpp:127] err == 0. DefaultCPUAllocator: can't allocate memory: you tried to allocate "
                    + "400000000000 bytes. Error code 12 (Cannot allocate memory)",
                "There is no room in memory for so many numbers."
            },
        };

    [Theory, MemberData(nameof(Messages))]
    public void A_message_is_said_in_words(string message, string meaning) =>
        Assert.Equal(meaning, KnownMessages.MeaningOf(message)?.Full);

    [Theory, MemberData(nameof(Messages))]
    public void Among_neighbours_it_is_said_without_numbers_and_types_of_the_message(string message, string _)
    {
        var numbers = message.Replace('3', '7').Replace('4', '6').Replace("Double", "Short", StringComparison.Ordinal);
        var discreet = KnownMessages.MeaningOf(message)!.Discreet;
        Assert.Equal(KnownMessages.MeaningOf(numbers)?.Discreet ?? discreet, discreet);
        Assert.Null(KnownMessages.MeaningOf(discreet));
        Assert.InRange(discreet.Length, 20, 200);
    }

    [Theory]
    [InlineData("mat1 and mat2 shapes cannot be multiplied (2x3 and 3x2)")]
    [InlineData("mat1 and mat2 shapes cannot be multiplied (2x3 and many)")]
    [InlineData("Found dtype Anything but expected Whatever")]
    [InlineData("Float is not compatible with Float32")]
    [InlineData("Your plug is not compatible with Float32")]
    [InlineData("The input string 'two' was not in a correct format.")]
    [InlineData("")]
    public void What_is_no_such_message_means_nothing(string message) => Assert.Null(KnownMessages.MeaningOf(message));
}
