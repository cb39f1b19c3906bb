using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Processes;

/// <summary>Listens to a runner for as long as it makes sense.</summary>
internal sealed class RunnerConversation(CappedStream line, ImmutableArray<int> ask, bool interruptible)
{
    public Transcript Transcript { get; private set; } = Transcript.ForProbes(ask, interruptible);

    public ProbeTimings Pace { get; } = new();

    /// <summary>Takes in one message.</summary>
    /// <returns>Whether there is anything more to listen to.</returns>
    public async Task<bool> HearNext(CancellationToken cancellation)
    {
        var frame = await new FrameStream(line).ReadAsync(Wire.Default.RunnerMessage, cancellation);
        switch (frame)
        {
            case Frame<RunnerMessage>.Received(var message):
                var before = Transcript;
                Transcript = before.After(message);
                Pace.TakeTime(before, Transcript);
                return Transcript.Ending is null;
            case Frame<RunnerMessage>.Malformed when line.UsedUp:
                Transcript = Transcript.AsForged($"more than {line.MaxBytes >> 20} MB of messages");
                return false;
            case Frame<RunnerMessage>.Malformed(var why) when !line.Closed:
                Transcript = Transcript.AsForged($"what came is no message: {why}");
                return false;
            default:
                return false; // the line went dead, be it within a message: a process can be killed at any byte
        }
    }
}
