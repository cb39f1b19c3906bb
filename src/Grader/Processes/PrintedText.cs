using System.Buffers;
using System.Text;

namespace Grader.Processes;

/// <summary>Takes in what a process prints, up to a limit.</summary>
internal sealed class PrintedText(int maxBytes) : IOutputReader
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public int MaxBytes { get; } = maxBytes;

    public bool Overflowed { get; private set; }

    /// <summary>All of it; what is no UTF-8 shows as U+FFFD.</summary>
    public string Held => Encoding.UTF8.GetString(_bytes.WrittenSpan);

    /// <summary>The first line that is not blank.</summary>
    public static string? FirstLine(string text) => text.Split('\n').Select(l => l.Trim()).FirstOrDefault(l => l.Length > 0);

    public void BeginShowing()
    {
        // What the runner says by itself is kept like the rest.
    }

    public async Task Drain(Stream stream, Action overflow, CancellationToken cancellation)
    {
        var buffer = new byte[16 << 10];
        try
        {
            while (!Overflowed && await stream.ReadAsync(buffer, cancellation) is > 0 and var read)
            {
                var room = MaxBytes - _bytes.WrittenCount;
                _bytes.Write(buffer.AsSpan(0, Math.Min(read, room)));
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
}
