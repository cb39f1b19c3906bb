using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Protocol;

/// <summary>Frames, byte by byte.</summary>
internal static class Frames
{
    public static byte[] Of(byte[] body) => WithLength(body.Length, body);

    public static byte[] Of(string json) => Of(Encoding.UTF8.GetBytes(json));

    /// <summary>A frame whose length need not be that of its body.</summary>
    public static byte[] WithLength(int length, byte[] body)
    {
        var frame = new byte[4 + body.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, length);
        body.CopyTo(frame, 4);
        return frame;
    }

    public static async Task<byte[]> Written<T>(JsonTypeInfo<T> type, params T[] messages)
    {
        var stream = new MemoryStream();
        var frames = new FrameStream(stream);
        foreach (var message in messages)
        {
            await frames.WriteAsync(message, type);
        }
        return stream.ToArray();
    }

    public static Task<Frame<RunnerMessage>> Read(byte[] bytes, int maxBytes = FrameStream.MaxBytes) =>
        new FrameStream(new MemoryStream(bytes), maxBytes).ReadAsync(Wire.Default.RunnerMessage);

    public static async Task Refuses(string why, byte[] bytes, int maxBytes = FrameStream.MaxBytes) =>
        Assert.Equal(new Frame<RunnerMessage>.Malformed(why), await Read(bytes, maxBytes));

    public static async Task RefusesReply(string why, string json) =>
        Assert.Equal(
            new Frame<CompilerReply>.Malformed(why),
            await new FrameStream(new MemoryStream(Of(json))).ReadAsync(Wire.Default.CompilerReply)
        );
}
