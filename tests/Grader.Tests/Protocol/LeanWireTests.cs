using System.Text;
using System.Text.Json;
using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Protocol;

/// <summary>The runner writes its messages by hand; they must be the very bytes of the serializer that the host reads
/// with.</summary>
public sealed class LeanWireTests
{
    [Fact]
    public void Every_message_is_written_as_the_serializer_writes_it()
    {
        RunnerMessage[] messages =
        [
            new RunnerMessage.Ready(),
            new RunnerMessage.Ran(),
            new RunnerMessage.Stopped("System.Exception", "it's \"<ŷ>\"\n\u0001\ud83d\ude00 \ud83d", 12),
            new RunnerMessage.Stopped("System.Exception", "", null),
            new RunnerMessage.Interrupted(),
            new RunnerMessage.Exiting(3),
            new RunnerMessage.Exiting(null),
            new RunnerMessage.Done(),
            .. Observations.Select((observation, probe) => new RunnerMessage.Observed(probe, observation)),
        ];
        Assert.Equal(
            messages.Select(m => JsonSerializer.Serialize(m, Wire.Default.RunnerMessage)),
            messages.Select(m => Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(m, LeanWire.Message)))
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_request_is_read_as_it_was_written(bool interruptible)
    {
        var request = new RunRequest(
            new byte[] { 1, 2 },
            new byte[] { 3 },
            ReadOnlyMemory<byte>.Empty,
            [3, 1],
            -5,
            new RunLimits(10, 1L << 40),
            interruptible
        )
        {
            Rehearse = [4],
            MoreSeeds = [5, 6],
            Parts = [new(new Input.Enter(), [1], [2, 3]), new(new Input.Typed("\u00fc\n"), [], [])],
            Stays = interruptible,
        };
        var bytes = JsonSerializer.SerializeToUtf8Bytes(request, Wire.Default.RunRequest);
        var read = JsonSerializer.Deserialize(bytes, LeanWire.Request)!;
        Assert.Equal(bytes, JsonSerializer.SerializeToUtf8Bytes(read, Wire.Default.RunRequest));
    }

    private static IEnumerable<Observation> Observations =>
        [
            .. Enum.GetValues<Dtype>().Select(dtype => new Observation.Tensor(dtype, [2, 0], true, ReadOnlyMemory<byte>.Empty)),
            new Observation.Tensor(Dtype.Float32, [], false, new byte[] { 1, 2, 3, 255 }),
            .. new[] { 0.1, -0.0, 1e300, 5e-324, 3, double.NaN, double.PositiveInfinity, double.NegativeInfinity }.Select(
                n => new Observation.Number("double", n)
            ),
            new Observation.Truth(true),
            new Observation.Text("a\u2028<b>"),
            new Observation.List([new Observation.Nothing(), new Observation.List([])]),
            new Observation.Threw("E", "m", null),
            new Observation.Unobservable("why"),
        ];
}
