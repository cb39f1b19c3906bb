using System.Text;

namespace Grader.Intake;

/// <summary>One header block of a tar archive: POSIX.1-2024, pax, "ustar Interchange Format", and GNU tar's additions to
/// it.</summary>
/// <param name="Kind">The type flag: '0' or NUL is a file, '2' a symbolic link, 'x' what is to be known about the next
/// entry.</param>
/// <param name="Size">Bytes of data that follow, before padding.</param>
/// <param name="Modified">See <see cref="HandedInFile.Modified"/>.</param>
internal sealed record TarHeader(EntryName Name, char Kind, long Size, DateTime? Modified)
{
    public const int BlockSize = 512;

    /// <param name="block">512 bytes.</param>
    /// <returns>null where the block is no header: its checksum or its numbers are wrong.</returns>
    public static TarHeader? Read(ReadOnlySpan<byte> block)
    {
        if (ParseNumber(block[148..156]) != ChecksumOf(block) || ParseNumber(block[124..136]) is not { } size)
        {
            return null;
        }
        var kind = (char)block[156];
        var name = UpToNul(block[..100]);
        // GNU tar has "ustar " there, and times in the place of the prefix.
        var prefix = block[257..263].SequenceEqual("ustar\0"u8) ? UpToNul(block[345..500]) : [];
        var whole = EntryName.Of(prefix.IsEmpty ? name : [.. prefix, (byte)'/', .. name]);
        return new TarHeader(whole, kind, HasData(kind) ? size : 0, ModifiedTime.OfUnix(ParseNumber(block[136..148]) ?? 0));
    }

    /// <summary>A text ends at its field's end or at a NUL.</summary>
    public static ReadOnlySpan<byte> UpToNul(ReadOnlySpan<byte> field) =>
        field.IndexOf((byte)0) is >= 0 and var end ? field[..end] : field;

    private static string TextOf(ReadOnlySpan<byte> field) => Encoding.UTF8.GetString(UpToNul(field));

    // Links, devices, folders and pipes: what stands in the field is not data that follows.
    private static bool HasData(char kind) => kind is not (>= '1' and <= '6');

    private static long ChecksumOf(ReadOnlySpan<byte> block)
    {
        var sum = 8L * ' '; // the checksum itself counts as spaces
        for (var i = 0; i < BlockSize; i++)
        {
            sum += i is >= 148 and < 156 ? 0 : block[i];
        }
        return sum;
    }

    /// <summary>Octal digits; or, as GNU tar writes what is too large for them, big-endian bytes after a set bit.</summary>
    private static long? ParseNumber(ReadOnlySpan<byte> field)
    {
        var value = 0L;
        if (field[0] >= 0x80)
        {
            foreach (var b in field[1..])
            {
                value = value > long.MaxValue >> 9 ? long.MaxValue >> 9 : (value << 8) | b;
            }
            return field[0] is 0x80 ? value : null; // 0xFF would be a negative number
        }
        foreach (var c in TextOf(field).Trim())
        {
            if (c is < '0' or > '7')
            {
                return null;
            }
            value = (value << 3) | (uint)(c - '0');
        }
        return value;
    }
}
