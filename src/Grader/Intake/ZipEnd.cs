using System.Buffers.Binary;

namespace Grader.Intake;

/// <summary>What the end of a .zip says about its central directory: APPNOTE.TXT, 4.3.14 to 4.3.16.</summary>
/// <param name="Entries">How many it has.</param>
/// <param name="Directory">Where it begins.</param>
internal sealed record ZipEnd(long Entries, int Directory)
{
    private const int Fixed = 22,
        LocatorSize = 20,
        Zip64Size = 56,
        LongestComment = ushort.MaxValue;

    /// <returns>Null where there is no such end.</returns>
    public static ZipEnd? FindIn(ReadOnlySpan<byte> archive)
    {
        for (var at = archive.Length - Fixed; at >= 0 && at >= archive.Length - Fixed - LongestComment; at--)
        {
            if (archive[at..].StartsWith("PK\u0005\u0006"u8))
            {
                long entries = BinaryPrimitives.ReadUInt16LittleEndian(archive[(at + 10)..]);
                long directory = BinaryPrimitives.ReadUInt32LittleEndian(archive[(at + 16)..]);
                return entries == ushort.MaxValue || directory == uint.MaxValue
                    ? FindZip64(archive, at - LocatorSize) ?? WithinBounds(archive, entries, directory)
                    : WithinBounds(archive, entries, directory);
            }
        }
        return null;
    }

    private static ZipEnd? FindZip64(ReadOnlySpan<byte> archive, int locator) =>
        locator >= 0
        && archive[locator..].StartsWith("PK\u0006\u0007"u8)
        && BinaryPrimitives.ReadInt64LittleEndian(archive[(locator + 8)..]) is >= 0 and var at
        && at <= archive.Length - Zip64Size
        && archive[(int)at..] is var end
        && end.StartsWith("PK\u0006\u0006"u8)
            ? WithinBounds(
                archive,
                BinaryPrimitives.ReadInt64LittleEndian(end[32..]),
                BinaryPrimitives.ReadInt64LittleEndian(end[48..])
            )
            : null;

    private static ZipEnd? WithinBounds(ReadOnlySpan<byte> archive, long entries, long directory) =>
        entries >= 0 && directory >= 0 && directory <= archive.Length ? new(entries, (int)directory) : null;
}
