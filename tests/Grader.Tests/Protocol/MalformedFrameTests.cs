using System.Text;
using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Protocol;

public sealed class MalformedFrameTests
{
    private const string Ran = """{"$type":"ran"}""";

    [Fact]
    public Task A_negative_length_is_refused() =>
        Frames.Refuses("a length of -1; 1 to 4194304 is possible", [255, 255, 255, 255, 0]);

    [Fact]
    public Task A_length_of_nothing_is_refused() => Frames.Refuses("a length of 0; 1 to 4194304 is possible", [0, 0, 0, 0]);

    [Fact]
    public Task A_length_above_the_limit_is_refused_before_anything_is_read() =>
        Frames.Refuses("a length of 4194305; 1 to 4194304 is possible", Frames.WithLength(FrameStream.MaxBytes + 1, []));

    [Fact]
    public Task A_length_above_a_lower_limit_is_refused() =>
        Frames.Refuses("a length of 15; 1 to 14 is possible", Frames.Of(Ran), maxBytes: 14);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public Task A_line_cut_off_within_a_length_is_refused(int bytes) =>
        Frames.Refuses("cut off within its length", Frames.Of(Ran)[..bytes]);

    [Theory]
    [InlineData(4, "cut off after 0 of 15 bytes")]
    [InlineData(18, "cut off after 14 of 15 bytes")]
    public Task A_line_cut_off_within_a_message_is_refused(int bytes, string why) => Frames.Refuses(why, Frames.Of(Ran)[..bytes]);

    // A ÿ is sent as the byte FF, which UTF-8 does not have.
    [Theory]
    [InlineData("""{"$type":"observed","Probe":0,"Observation":{"$type":"text","Value":"ÿ"}}""")]
    [InlineData("""{"$type":"observed","Probe":0,"Observation":{"$type":"text","Valÿue":"x"}}""")]
    [InlineData("""{"$type":"observed","Probe":0,"Observation":{"$type":"teÿxt","Value":"x"}}""")]
    [InlineData("""{"$tÿype":"ran"}""")]
    [InlineData("""{"$type":"observed","Probe":0,"Observation":{"$type":"number","Type":"float","Value":"NaÿN"}}""")]
    [InlineData(
        """{"$type":"observed","Probe":0,"Observation":{"$type":"tensor","Dtype":"Boÿol","Shape":[0],"Tracked":false,"Data":""}}"""
    )]
    [InlineData(
        """{"$type":"observed","Probe":0,"Observation":{"$type":"tensor","Dtype":"Bool","Shape":[0],"Tracked":false,"Data":"ÿÿÿÿ"}}"""
    )]
    [InlineData("ÿ")]
    public Task Bytes_that_are_no_UTF_8_are_refused(string latin) =>
        Frames.Refuses("not a RunnerMessage", Frames.Of(Encoding.Latin1.GetBytes(latin)));

    [Theory]
    [InlineData(" ")]
    [InlineData("PASS")]
    [InlineData("{")]
    [InlineData("""{"$type":"ran",}""")]
    [InlineData("""{"$type":"ran"}{"$type":"ran"}""")]
    [InlineData("""{"$type":"ran"/**/}""")]
    [InlineData("\ufeff{\"$type\":\"ran\"}")]
    [InlineData("{'$type':'ran'}")]
    [InlineData("{\"$type\":\"ran\"}\0")]
    public Task What_is_no_JSON_is_refused(string text) => Frames.Refuses("not a RunnerMessage", Frames.Of(text));

    [Theory]
    [InlineData("[]")]
    [InlineData("3")]
    [InlineData("true")]
    [InlineData("\"ran\"")]
    public Task JSON_of_another_kind_is_refused(string json) => Frames.Refuses("not a RunnerMessage", Frames.Of(json));

    [Fact]
    public Task Null_is_refused() => Frames.Refuses("null", Frames.Of("null"));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"Line":3}""")]
    [InlineData("""{"$type":"passed"}""")]
    [InlineData("""{"$type":"Ran"}""")]
    [InlineData("""{"$type":""}""")]
    [InlineData("""{"$type":1}""")]
    [InlineData("""{"$type":null}""")]
    [InlineData("""{"$type":["ran"]}""")]
    [InlineData("""{"$type":"read-exercise","Id":"","Exercise":""}""")]
    public Task An_unknown_kind_of_message_is_refused(string json) => Frames.Refuses("not a RunnerMessage", Frames.Of(json));

    [Theory]
    [InlineData("""{"Line":3,"$type":"exiting"}""")]
    [InlineData("""{"$id":"1","$type":"ran"}""")]
    [InlineData("""{"$type":"ran","$type":"ran"}""")]
    [InlineData("""{"$type":"ran","$type":"done"}""")]
    public Task A_kind_that_does_not_come_first_and_alone_is_refused(string json) =>
        Frames.Refuses("not a RunnerMessage", Frames.Of(json));

    [Theory]
    [InlineData("""{"$type":"exiting"}""")]
    [InlineData("""{"$type":"observed","Probe":0}""")]
    [InlineData("""{"$type":"stopped","Type":"E","Line":1}""")]
    public Task A_missing_member_is_refused(string json) => Frames.Refuses("not a RunnerMessage", Frames.Of(json));

    [Theory]
    [InlineData("""{"$type":"ran","Points":10}""")]
    [InlineData("""{"$type":"exiting","Line":3,"line":3}""")]
    [InlineData("""{"$type":"ran","$id":"1"}""")]
    [InlineData("""{"$type":"ran","$ref":"1"}""")]
    public Task A_member_too_many_is_refused(string json) => Frames.Refuses("not a RunnerMessage", Frames.Of(json));

    [Fact]
    public Task A_member_that_comes_twice_is_refused() =>
        Frames.Refuses("not a RunnerMessage", Frames.Of("""{"$type":"exiting","Line":3,"Line":3}"""));

    [Theory]
    [InlineData("""{"$type":"exiting","line":3}""")]
    [InlineData("""{"$type":"exiting","Line":"3"}""")]
    [InlineData("""{"$type":"exiting","Line":3.0}""")]
    [InlineData("""{"$type":"exiting","Line":2147483648}""")]
    [InlineData("""{"$type":"exiting","Line":true}""")]
    [InlineData("""{"$type":"exiting","Line":{}}""")]
    public Task A_member_of_another_kind_is_refused(string json) => Frames.Refuses("not a RunnerMessage", Frames.Of(json));

    [Theory]
    [InlineData("""{"$type":"observed","Probe":0,"Observation":null}""")]
    [InlineData("""{"$type":"observed","Probe":null,"Observation":{"$type":"nothing"}}""")]
    [InlineData("""{"$type":"stopped","Type":null,"Message":"","Line":1}""")]
    public Task Null_where_there_must_be_something_is_refused(string json) =>
        Frames.Refuses("not a RunnerMessage", Frames.Of(json));

    [Theory]
    [InlineData("""{"$type":"built","Script":"","Symbols":"","Probes":"","Unasked":[],"Together":["m",null]}""")]
    [InlineData("""{"$type":"built","Script":"","Symbols":"","Probes":"","Unasked":[null],"Together":[]}""")]
    public Task Null_within_a_list_is_refused(string json) => Frames.RefusesReply("null in a list", json);

    [Theory]
    [InlineData("""{"$type":"built","Script":"","Symbols":"","Probes":"","Unasked":[],"Together":null}""")]
    [InlineData("""{"$type":"aligned","Answers":[{"Hole":"m","Line":1,"EndLine":1,"State":0}],"Edits":[]}""")]
    [InlineData("""{"$type":"aligned","Answers":[{"Hole":"m","Line":1,"EndLine":1,"State":"filled"}],"Edits":[]}""")]
    public Task A_reply_of_the_compiler_that_is_none_is_refused(string json) => Frames.RefusesReply("not a CompilerReply", json);

    [Theory]
    [InlineData(33)]
    [InlineData(100_000)]
    public Task Brackets_nested_too_deep_are_refused(int depth) =>
        Frames.Refuses("not a RunnerMessage", Frames.Of(new string('[', depth)));
}
