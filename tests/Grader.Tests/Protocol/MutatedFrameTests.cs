using CsCheck;
using Grader.Judging.Kinds;
using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Protocol;

/// <summary>Whatever comes down a line is read or refused, and what is read within bounds can be judged.</summary>
public sealed class MutatedFrameTests
{
    private static readonly Gen<Func<byte[], byte[]>> _mutation = Gen.Select(Gen.Int[0, 2], Gen.Double.Unit, Gen.Byte)
        .Select(Mutate);

    private static readonly Gen<RunnerMessage> _message = Gen.OneOf(
        Gen.OneOf(Messages.FromRunner.ToArray()),
        Gen.Select(
            Gen.Int,
            Any.Observation,
            (probe, observation) => (RunnerMessage)new RunnerMessage.Observed(probe, observation)
        )
    );

    [Fact]
    public Task Random_bytes_are_read_or_refused() => Gen.Byte.Array[0, 200].SampleAsync(ReadToTheEnd, iter: 2000);

    [Fact]
    public Task Random_text_in_a_frame_is_read_or_refused() =>
        Any.Text.SampleAsync(text => ReadToTheEnd(Frames.Of(text)), iter: 2000);

    [Fact]
    public Task Frames_that_were_damaged_anywhere_are_read_or_refused() =>
        Gen.Select(_message.Array[1, 3], _mutation.Array[1, 4])
            .SampleAsync(
                async (messages, mutations) =>
                    await ReadToTheEnd(
                        mutations.Aggregate(
                            await Frames.Written(Wire.Default.RunnerMessage, messages),
                            (bytes, mutate) => mutate(bytes)
                        )
                    ),
                iter: 1500
            );

    [Fact]
    public Task Messages_that_were_damaged_in_whole_frames_are_read_or_refused() =>
        Gen.Select(_message, _mutation.Array[1, 4])
            .SampleAsync(
                async (message, mutations) =>
                    await ReadToTheEnd(
                        Frames.Of(
                            mutations.Aggregate(
                                (await Frames.Written(Wire.Default.RunnerMessage, message))[4..],
                                (bytes, mutate) => mutate(bytes)
                            )
                        )
                    ),
                iter: 1500
            );

    private static async Task ReadToTheEnd(byte[] bytes)
    {
        var frames = new FrameStream(new MemoryStream(bytes));
        while (await frames.ReadAsync(Wire.Default.RunnerMessage) is Frame<RunnerMessage>.Received { Message: var message })
        {
            if (message is RunnerMessage.Observed { Observation: var seen } && ObservationBounds.Hold(seen))
            {
                Assert.NotNull(new Expectation.Same(0, 0).Judge(seen, seen));
            }
        }
    }

    private static Func<byte[], byte[]> Mutate(int kind, double place, byte value) =>
        bytes =>
        {
            var at = (int)(place * bytes.Length);
            return kind switch
            {
                0 => [.. bytes[..at], value, .. bytes[at..]],
                1 => [.. bytes[..at], .. bytes.Skip(at + 1)],
                _ => [.. bytes[..at], .. bytes.Skip(at).Take(1).Select(b => (byte)(b ^ value)), .. bytes.Skip(at + 1)],
            };
        };
}
