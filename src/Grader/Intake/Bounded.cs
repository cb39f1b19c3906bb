using System.Buffers;

namespace Grader.Intake;

/// <summary>Reading by what arrives, never by what was announced.</summary>
internal static class Bounded
{
    // Larger ones would be kept for whoever asks next, and nobody does.
    private const int LargestLent = 1 << 20;

    /// <returns>All that the stream holds, or null where that is more than <paramref name="maxBytes"/>.</returns>
    public static byte[]? Read(Stream stream, int maxBytes)
    {
        // Lent, not made: a class is thousands of files.
        var bytes = Rent(Math.Min(maxBytes + 1, 4096));
        try
        {
            for (var length = 0; ;)
            {
                var read = stream.Read(bytes, length, bytes.Length - length);
                if (read == 0)
                {
                    return bytes[..length];
                }
                length += read;
                if (length > maxBytes)
                {
                    return null;
                }
                if (length == bytes.Length)
                {
                    bytes = Grown(bytes, Math.Min(2 * length, maxBytes + 1));
                }
            }
        }
        finally
        {
            Return(bytes);
        }
    }

    private static byte[] Grown(byte[] bytes, int length)
    {
        var grown = Rent(length);
        bytes.CopyTo(grown, 0);
        Return(bytes);
        return grown;
    }

    private static byte[] Rent(int length) => length <= LargestLent ? ArrayPool<byte>.Shared.Rent(length) : new byte[length];

    private static void Return(byte[] bytes)
    {
        if (bytes.Length <= LargestLent)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
