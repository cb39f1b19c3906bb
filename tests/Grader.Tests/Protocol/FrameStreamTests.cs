using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CsCheck;
using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Protocol;

public sealed class FrameStreamTests
{
    [Fact]
    public Task Requests_to_the_compiler_arrive_as_they_were_sent() => Arrive(Wire.Default.CompilerRequest, Messages.ToCompiler);

    [Fact]
    public Task Replies_of_the_compiler_arrive_as_they_were_sent() => Arrive(Wire.Default.CompilerReply, Messages.FromCompiler);

    [Fact]
    public Task Requests_to_the_runner_arrive_as_they_were_sent() => Arrive(Wire.Default.RunRequest, Messages.ToRunner);

    [Fact]
    public Task Messages_of_the_runner_arrive_as_they_were_sent() => Arrive(Wire.Default.RunnerMessage, Messages.FromRunner);

    [Fact]
    public Task Observations_arrive_as_they_were_sent() =>
        Gen.Select(Gen.Int, Any.Observation)
            .SampleAsync(
                (probe, observation) => Arrive(Wire.Default.RunnerMessage, [new RunnerMessage.Observed(probe, observation)]),
                iter: 500
            );

    [Fact]
    public void Every_kind_of_message_was_sent()
    {
        var sent = Rendered.Of(
            new object[] { Messages.ToCompiler, Messages.FromCompiler, Messages.ToRunner, Messages.FromRunner }
        );
        var kinds = typeof(Wire)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false))
            .Select(kind => $"{kind.DerivedType.Name}(")
            .ToImmutableArray();
        Assert.NotEmpty(kinds);
        Assert.All(kinds, kind => Assert.Contains(kind, sent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_frame_is_its_length_and_its_text() =>
        Assert.Equal(
            "\u001d\0\0\0{\"$type\":\"exiting\",\"Line\":14}"u8.ToArray(),
            await Frames.Written(Wire.Default.RunnerMessage, new RunnerMessage.Exiting(14))
        );

    [Fact]
    public async Task What_stands_behind_a_frame_stays_in_the_stream()
    {
        var stream = new MemoryStream([
            .. await Frames.Written(Wire.Default.RunnerMessage, new RunnerMessage.Ready()),
            .. "\nq\n"u8,
        ]);
        Assert.Equal(new Frame<RunnerMessage>.Received(new RunnerMessage.Ready()), await Next(new FrameStream(stream)));
        Assert.Equal("\nq\n", await new StreamReader(stream).ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_frame_that_comes_byte_by_byte_is_read_whole()
    {
        var bytes = await Frames.Written(Wire.Default.RunnerMessage, new RunnerMessage.Exiting(14), new RunnerMessage.Done());
        var frames = new FrameStream(new Trickle(bytes));
        Assert.Equal(new Frame<RunnerMessage>.Received(new RunnerMessage.Exiting(14)), await Next(frames));
        Assert.Equal(new Frame<RunnerMessage>.Received(new RunnerMessage.Done()), await Next(frames));
        Assert.Equal(new Frame<RunnerMessage>.End(), await Next(frames));
    }

    [Fact]
    public async Task A_line_that_is_closed_between_frames_has_ended() =>
        Assert.Equal(new Frame<RunnerMessage>.End(), await Frames.Read([]));

    [Fact]
    public async Task A_frame_of_the_largest_length_is_read() =>
        Assert.Equal(
            new Frame<RunnerMessage>.Received(new RunnerMessage.Ran()),
            await Frames.Read(Frames.Of("""{"$type":"ran"}"""), maxBytes: 15)
        );

    [Fact]
    public async Task What_has_no_name_is_not_sent() =>
        await Assert.ThrowsAsync<JsonException>(() =>
            Frames.Written(
                Wire.Default.RunnerMessage,
                new RunnerMessage.Observed(0, Given.Tensor((Dtype)8, [0], Array.Empty<byte>()))
            )
        );

    private static Task<Frame<RunnerMessage>> Next(FrameStream frames) =>
        frames.ReadAsync(Wire.Default.RunnerMessage, TestContext.Current.CancellationToken);

    private static async Task Arrive<T>(JsonTypeInfo<T> type, ImmutableArray<T> messages)
    {
        var frames = new FrameStream(new MemoryStream(await Frames.Written(type, [.. messages])));
        foreach (var message in messages)
        {
            var read = Assert.IsType<Frame<T>.Received>(await frames.ReadAsync(type));
            Assert.Equal(Rendered.Of(message), Rendered.Of(read.Message));
        }
        Assert.IsType<Frame<T>.End>(await frames.ReadAsync(type));
    }

    /// <summary>Gives one byte at a time, as a pipe may.</summary>
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(1, buffer.Length)], cancellationToken);
    }
}
