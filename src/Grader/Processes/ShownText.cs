using System.Text;
using Grader.Words;

namespace Grader.Processes;

/// <summary>Passes on what a process prints, as it comes, so that a terminal only shows it.</summary>
public sealed class ShownText(TextWriter to, int maxBytes) : IOutputReader
{
    /// <summary>How long to wait for a runtime that seems to give up to be gone.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);

    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private readonly StringBuilder _held = new();
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _left = maxBytes;
    private volatile bool _silenced;

    public int MaxBytes { get; } = maxBytes;

    public bool Overflowed => _left < 0;

    /// <summary>Whether what was shown ends within a line.</summary>
    public bool WithinLine { get; private set; }

    /// <summary>What has come and is not shown: what may be the runtime's last words is not, until it is known that it lives
    /// on.</summary>
    public string Held => _held.ToString();

    /// <summary>The program runs. What it has printed may be here already, for this is heard on another line.</summary>
    public void BeginShowing() => _begun.TrySetResult();

    /// <summary>Reads on, so that the process is never kept waiting, and shows no more.</summary>
    public void Silence() => _silenced = true;

    public async Task Drain(Stream stream, Action overflow, CancellationToken cancellation)
    {
        var buffer = new byte[16 << 10];
        try
        {
            while (!Overflowed && await ReadPatiently(stream, buffer, cancellation) is > 0 and var read)
            {
                _left -= read;
                TakeIn(buffer.AsSpan(0, read), isLast: false);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            return;
        }
        TakeIn([], isLast: true);
        if (Overflowed)
        {
            overflow();
        }
    }

    public void Show(string text)
    {
        if (_silenced || text.Length == 0)
        {
            return;
        }
        to.Write(Printable.LinesOf(text));
        to.Flush();
        WithinLine = text[^1] != '\n';
    }

    private async Task<int> ReadPatiently(Stream stream, byte[] buffer, CancellationToken cancellation)
    {
        var reading = stream.ReadAsync(buffer, cancellation).AsTask();
        if (_held.Length > 0 && await Task.WhenAny(reading, _begun.Task) != reading)
        {
            TakeIn([], isLast: false);
            if (_held.Length > 0 && await Task.WhenAny(reading, Task.Delay(_patience, cancellation)) != reading)
            {
                Show(Held);
                _held.Clear();
            }
        }
        return await reading;
    }

    private void TakeIn(ReadOnlySpan<byte> bytes, bool isLast)
    {
        var characters = new char[_decoder.GetCharCount(bytes, isLast)];
        _decoder.GetChars(bytes, characters, isLast);
        _held.Append(characters);
        var text = Held;
        var from = FirstToHold(text, isLast);
        _held.Remove(0, from);
        Show(text[..from].Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    // Half of a line end is held too.
    private int FirstToHold(string text, bool isLast) =>
        !_begun.Task.IsCompleted
            ? 0
            : EndedRun
                .LastWords.Select(w => text.IndexOf(w, StringComparison.Ordinal))
                .Append(!isLast && text.EndsWith('\r') ? text.Length - 1 : -1)
                .Where(at => at >= 0)
                .DefaultIfEmpty(text.Length)
                .Min();
}
