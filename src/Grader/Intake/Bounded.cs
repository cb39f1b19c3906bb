namespace Grader.Intake;

/// <summary>Reading by what arrives, never by what was announced.</summary>
internal static class Bounded
{
    /// <returns>All that the stream holds, or null where that is more than <paramref name="maxBytes"/>.</returns>
    public static byte[]? Read(Stream stream, int maxBytes)
    {
        var bytes = new byte[Math.Min(maxBytes + 1, 4096)];
        var length = 0;
        while (true)
        {
            var read = stream.Read(bytes, length, bytes.Length - length);
            if (read == 0)
            {
                Array.Resize(ref bytes, length);
                return bytes;
            }
            length += read;
            if (length > maxBytes)
            {
                return null;
            }
            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, Math.Min(2 * length, maxBytes + 1));
            }
        }
    }
}
