using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Protocol;

public sealed class MalformedObservationTests
{
    [Theory]
    [InlineData("""{"$type":"list","Items":null}""")]
    [InlineData("""{"$type":"list"}""")]
    [InlineData("""{"$type":"list","Items":{}}""")]
    [InlineData("""{"$type":"list","Items":[3]}""")]
    [InlineData("""{"$type":"list","Items":[[]]}""")]
    [InlineData("""{"$type":"text","Value":null}""")]
    [InlineData("""{"$type":"text","Value":"\ud83d"}""")]
    [InlineData("""{"$type":"number","Type":"float","Value":"nan"}""")]
    [InlineData("""{"$type":"number","Type":"float","Value":"1"}""")]
    [InlineData("""{"$type":"number","Type":"float","Value":NaN}""")]
    [InlineData("""{"$type":"truth","Value":1}""")]
    [InlineData("""{"$type":"passed"}""")]
    public Task A_value_that_is_none_is_refused(string json) => Refused("not a RunnerMessage", json);

    [Fact]
    public Task Null_within_a_list_is_refused() =>
        Refused("null in a list", """{"$type":"list","Items":[{"$type":"nothing"},null]}""");

    [Fact]
    public Task Null_within_a_shape_is_refused() => Refused("null in a list", Tensor(shape: "[null]"));

    [Theory]
    [InlineData("3")]
    [InlineData("8")]
    [InlineData("-1")]
    [InlineData("\"3\"")]
    [InlineData("\"8\"")]
    [InlineData("\"bool\"")]
    [InlineData("\" Bool\"")]
    [InlineData("\"Bool, Int8\"")]
    [InlineData("\"Float16\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("{}")]
    public Task A_dtype_that_is_none_is_refused(string dtype) => Refused("not a RunnerMessage", Tensor(dtype: dtype));

    [Theory]
    [InlineData("null")]
    [InlineData("3")]
    [InlineData("[1.0]")]
    [InlineData("[1e1]")]
    [InlineData("[\"1\"]")]
    [InlineData("[9223372036854775808]")]
    public Task A_shape_that_is_none_is_refused(string shape) => Refused("not a RunnerMessage", Tensor(shape: shape));

    [Theory]
    [InlineData("[]")]
    [InlineData("\"A\"")]
    [InlineData("\"AAAA====\"")]
    [InlineData("\"!!!!\"")]
    public Task Data_that_are_no_base64_are_refused(string data) => Refused("not a RunnerMessage", Tensor(data: data));

    [Fact]
    public async Task Data_that_are_null_are_no_bytes() =>
        Assert.Equal(
            "Tensor(Dtype: Bool, Shape: [0], Tracked: False, Data: 0x)",
            Rendered.Of(
                Assert.IsType<Observation.Tensor>(
                    Assert
                        .IsType<RunnerMessage.Observed>(
                            Assert
                                .IsType<Frame<RunnerMessage>.Received>(await Frames.Read(Observed(Tensor(data: "null"))))
                                .Message
                        )
                        .Observation
                )
            )
        );

    [Fact]
    public Task Lists_nested_too_deep_are_refused() =>
        Refused(
            "not a RunnerMessage",
            string.Concat(Enumerable.Repeat("""{"$type":"list","Items":[""", 16)) + string.Concat(Enumerable.Repeat("]}", 16))
        );

    private static Task Refused(string why, string observation) => Frames.Refuses(why, Observed(observation));

    private static byte[] Observed(string observation) =>
        Frames.Of($$"""{"$type":"observed","Probe":0,"Observation":{{observation}}}""");

    private static string Tensor(string dtype = "\"Bool\"", string shape = "[0]", string data = "\"\"") =>
        $$"""{"$type":"tensor","Dtype":{{dtype}},"Shape":{{shape}},"Tracked":false,"Data":{{data}}}""";
}
