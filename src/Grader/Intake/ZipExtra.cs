using System.Buffers.Binary;

namespace Grader.Intake;

/// <summary>What a .zip has room for beside a record's own fields: APPNOTE.TXT, 4.5.</summary>
internal static class ZipExtra
{
    /// <returns>The data of the first such field; none where there is none.</returns>
    public static ReadOnlySpan<byte> FindField(ReadOnlySpan<byte> extras, int id)
    {
        while (
            extras.Length >= 4 && BinaryPrimitives.ReadUInt16LittleEndian(extras[2..]) is var size && size <= extras.Length - 4
        )
        {
            if (BinaryPrimitives.ReadUInt16LittleEndian(extras) == id)
            {
                return extras.Slice(4, size);
            }
            extras = extras[(4 + size)..];
        }
        return default;
    }

    /// <summary>
    /// The moment in Info-ZIP's "extended timestamp", which says with its first bit that it is there (proginfo/extrafld.txt).
    /// </summary>
    public static DateTime? ModifiedIn(ReadOnlySpan<byte> extras) =>
        FindField(extras, 0x5455) is [var has, _, _, _, _, ..] field && (has & 1) != 0
            ? ModifiedTime.OfUnix(BinaryPrimitives.ReadInt32LittleEndian(field[1..]))
            : null;
}
