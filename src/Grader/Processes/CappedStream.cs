namespace Grader.Processes;

/// <summary>A stream that ends after so many bytes, and remembers whether it ended.</summary>
internal sealed class CappedStream(Stream stream, long bytes) : Stream
{
    private long _left = bytes;

    public long MaxBytes { get; } = bytes;

    /// <summary>The other side closed it.</summary>
    public bool Closed { get; private set; }

    public bool UsedUp => _left == 0;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var room = buffer[..(int)Math.Min(buffer.Length, _left)];
        var read = room.IsEmpty ? 0 : await stream.ReadAsync(room, cancellationToken);
        _left -= read;
        Closed |= read == 0 && !room.IsEmpty;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
