namespace Grader.Notebooks;

/// <summary>Numbers that Python writes into outputs and that JSON has not: NaN and Infinity.</summary>
internal static class NumbersOfPython
{
    /// <summary>The file with 0 in their place, byte for byte as long; null where it has none.</summary>
    public static byte[]? Replace(ReadOnlySpan<byte> file)
    {
        byte[]? replaced = null;
        for (var at = 0; at < file.Length; )
        {
            var rest = file[at..];
            if (rest[0] == '"')
            {
                at += LengthOfText(rest);
                continue;
            }
            var length =
                rest.StartsWith("NaN"u8) ? "NaN".Length
                : rest.StartsWith("Infinity"u8) ? "Infinity".Length
                : 0;
            if (length > 0)
            {
                replaced ??= file.ToArray();
                replaced.AsSpan(at, length).Fill((byte)' ');
                replaced[at] = (byte)'0';
            }
            var passed = Math.Max(1, length);
            var next = rest[passed..].IndexOfAny("\"NI"u8);
            at = next < 0 ? file.Length : at + passed + next;
        }
        return replaced;
    }

    private static int LengthOfText(ReadOnlySpan<byte> rest)
    {
        for (var at = 1; at < rest.Length; at++)
        {
            var next = rest[at..].IndexOfAny((byte)'"', (byte)'\\');
            if (next < 0)
            {
                return rest.Length;
            }
            at += next;
            if (rest[at] == '"')
            {
                return at + 1;
            }
            at++; // what is escaped
        }
        return rest.Length;
    }
}
