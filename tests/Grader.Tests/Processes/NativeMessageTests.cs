using Grader.Processes;
using Xunit;

namespace Grader.Tests.Processes;

public sealed class NativeMessageTests
{
    private const string Start = "terminate called after throwing an instance of 'c10::Error'\n  what():  ";

    [Theory]
    [InlineData(
        "\nException raised from meta at /pytorch/aten/src/ATen/native/LinearAlgebra.cpp:197 (most recent call "
            + "first):\nframe #0: x"
    )]
    [InlineData("\nframe #0: c10::Error::Error")]
    [InlineData("\n\nand more")]
    [InlineData("\n")]
    [InlineData("")]
    public void What_libtorch_said_ends_where_its_stack_trace_begins(string rest) =>
        Assert.Equal("mat1 and mat2", NativeMessage.FindIn($"{Start}mat1 and mat2{rest}"));

    [Fact]
    public void It_is_no_longer_than_the_message_of_an_exception() =>
        Assert.Equal(2000, NativeMessage.FindIn(Start + new string('a', 1 << 20))!.Length);

    [Theory]
    [InlineData("")]
    [InlineData(Start)]
    [InlineData("Unhandled exception. System.Exception: own\n  what():  mat1")]
    [InlineData("terminate called after throwing an instance of 'std::bad_alloc'\n  what():  std::bad_alloc")]
    [InlineData("terminate called after throwing an instance of 'c10::Error'\nmat1")]
    public void What_is_not_libtorchs_is_nothing(string lastWords) => Assert.Null(NativeMessage.FindIn(lastWords));
}
