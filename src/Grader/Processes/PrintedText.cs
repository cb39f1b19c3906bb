using System.Buffers;
using System.Text;

namespace Grader.Processes;

/// <summary>Takes in what a process prints, up to a limit.</summary>
internal sealed class PrintedText(int maxBytes)
{
    private readonly ArrayBufferWriter<byte> bytes = new();

    /// <summary>Whether there was more than the limit.</summary>
    public bool Overflowed { get; private set; }

    /// <summary>Reads until the stream ends, the limit is passed, or nobody wants more.</summary>
    public async Task Drain(Stream stream, Action overflow, CancellationToken cancellation)
    {
        var buffer = new byte[16 << 10];
        try
        {
            while (!Overflowed && await stream.ReadAsync(buffer, cancellation) is > 0 and var read)
            {
                var room = maxBytes - bytes.WrittenCount;
                bytes.Write(buffer.AsSpan(0, Math.Min(read, room)));
                Overflowed = read > room;
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            return; // what came is what there is
        }
        if (Overflowed)
        {
            overflow();
        }
    }

    /// <summary>As text; what is no UTF-8 shows as U+FFFD.</summary>
    public override string ToString() => Encoding.UTF8.GetString(bytes.WrittenSpan);
}
