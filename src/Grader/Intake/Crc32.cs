using System.Collections.Immutable;

namespace Grader.Intake;

/// <summary>The checksum in a .zip (CRC-32/ISO-HDLC). ZipArchive ignores it: a flipped bit would be graded as the
/// student's.</summary>
internal static class Crc32
{
    private static readonly ImmutableArray<uint> _table =
    [
        .. Enumerable
            .Range(0, 256)
            .Select(b => Enumerable.Range(0, 8).Aggregate((uint)b, (crc, _) => (crc >> 1) ^ ((crc & 1) * 0xEDB88320))),
    ];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var table = _table.AsSpan();
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc = (crc >> 8) ^ table[(byte)(crc ^ b)];
        }
        return ~crc;
    }
}
