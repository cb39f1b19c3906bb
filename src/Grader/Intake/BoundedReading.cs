using System.Buffers;

namespace Grader.Intake;

/// <summary>Reading by what arrives, never by what was announced.</summary>
internal static class BoundedReading
{
    /// <summary>Larger ones would be kept for whoever asks next, and nobody does.</summary>
    private const int LargestLent = 1 << 20;

    private const int Usual = 4096;

    /// <param name="announced">How much there may be. Where that is true, nothing is copied.</param>
    /// <returns>All that the stream holds, or null where that is more than <paramref name="maxBytes"/>.</returns>
    public static byte[]? ReadUpTo(Stream stream, int maxBytes, long announced = Usual)
    {
        var bytes = RentBytes((int)Math.Clamp(announced, Usual, maxBytes + 1L));
        try
        {
            for (var length = 0; ; )
            {
                var read = stream.Read(bytes, length, bytes.Length - length);
                length += read;
                if (length > maxBytes)
                {
                    return null;
                }
                if (read == 0)
                {
                    return bytes[..length];
                }
                if (length == bytes.Length)
                {
                    var next = stream.ReadByte();
                    if (next < 0)
                    {
                        return IsLent(bytes) ? bytes[..length] : bytes;
                    }
                    bytes = GrowTo(bytes, (int)Math.Min(2L * length, maxBytes + 1L));
                    bytes[length++] = (byte)next;
                }
            }
        }
        finally
        {
            ReturnBytes(bytes);
        }
    }

    private static byte[] GrowTo(byte[] bytes, int length)
    {
        var grown = RentBytes(length);
        bytes.CopyTo(grown, 0);
        ReturnBytes(bytes);
        return grown;
    }

    // Lent, not made: a class is thousands of files.
    private static byte[] RentBytes(int length) => length <= LargestLent ? ArrayPool<byte>.Shared.Rent(length) : new byte[length];

    private static void ReturnBytes(byte[] bytes)
    {
        if (IsLent(bytes))
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static bool IsLent(byte[] bytes) => bytes.Length <= LargestLent;
}
