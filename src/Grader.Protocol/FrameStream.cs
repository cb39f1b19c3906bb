using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Grader.Protocol;

/// <summary>What one attempt to read a frame gave.</summary>
public abstract record Frame<T>
{
    private Frame() { }

    public sealed record Received(T Message) : Frame<T>;

    /// <summary>The other side closed the line between two frames.</summary>
    public sealed record End : Frame<T>;

    /// <summary>Bytes that are no frame. Nothing after them can be read.</summary>
    public sealed record Malformed(string Why) : Frame<T>;
}

/// <summary>Messages on a process line: four bytes of length, little-endian, then that many bytes of UTF-8 JSON.</summary>
/// <remarks>Reads byte-exactly: what stands behind a frame stays in the stream, where the runner leaves it for the student's
/// program as its input.</remarks>
public sealed class FrameStream(Stream stream, int maxBytes = FrameStream.MaxBytes)
{
    /// <summary>Largest frame that is read: 4 MiB. The largest observation within <see cref="ObservationBounds"/> takes 3.2
    /// MB.</summary>
    public const int MaxBytes = 4 << 20;

    // Of length.
    private const int Head = 4;

    public async Task WriteAsync<T>(T message, JsonTypeInfo<T> type, CancellationToken cancellation = default)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(message, type);
        var frame = new byte[Head + body.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, body.Length);
        body.CopyTo(frame, Head);
        await stream.WriteAsync(frame, cancellation);
        await stream.FlushAsync(cancellation);
    }

    /// <param name="buffer">What was in it is forgotten.</param>
    /// <returns>The whole frame, which lies in <paramref name="buffer"/>.</returns>
    public static Memory<byte> Compose<T>(T message, JsonTypeInfo<T> type, ArrayBufferWriter<byte> buffer)
    {
        buffer.ResetWrittenCount();
        buffer.GetSpan(Head);
        buffer.Advance(Head);
        using (var json = new Utf8JsonWriter(buffer))
        {
            JsonSerializer.Serialize(json, message, type);
        }
        var frame = MemoryMarshal.AsMemory(buffer.WrittenMemory);
        BinaryPrimitives.WriteInt32LittleEndian(frame.Span, frame.Length - Head);
        return frame;
    }

    public async Task<Frame<T>> ReadAsync<T>(JsonTypeInfo<T> type, CancellationToken cancellation = default)
    {
        var head = new byte[Head];
        switch (await stream.ReadAtLeastAsync(head, Head, throwOnEndOfStream: false, cancellation))
        {
            case 0:
                return new Frame<T>.End();
            case < Head:
                return new Frame<T>.Malformed("cut off within its length");
        }
        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length < 1 || length > maxBytes)
        {
            return new Frame<T>.Malformed($"a length of {length}; 1 to {maxBytes} is possible");
        }
        var body = new byte[length];
        var got = await stream.ReadAtLeastAsync(body, length, throwOnEndOfStream: false, cancellation);
        return got < length ? new Frame<T>.Malformed($"cut off after {got} of {length} bytes") : Parse(body, type);
    }

    private static Frame<T> Parse<T>(byte[] body, JsonTypeInfo<T> type)
    {
        try
        {
            return HasNullItem(body) ? new Frame<T>.Malformed("null in a list")
                : JsonSerializer.Deserialize(body, type) is { } message ? new Frame<T>.Received(message)
                : new Frame<T>.Malformed("null");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or ArgumentException)
        {
            // The text of the exception would repeat what the other side sent.
            return new Frame<T>.Malformed($"not a {typeof(T).Name}");
        }
    }

    // No message has one, and the serializer's own null checks do not look inside arrays.
    private static bool HasNullItem(byte[] body)
    {
        var reader = new Utf8JsonReader(body);
        for (var last = JsonTokenType.None; reader.Read(); last = reader.TokenType)
        {
            if (reader.TokenType == JsonTokenType.Null && reader.CurrentDepth > 0 && last != JsonTokenType.PropertyName)
            {
                return true;
            }
        }
        return false;
    }
}
