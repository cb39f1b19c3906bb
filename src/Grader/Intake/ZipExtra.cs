using System.Buffers.Binary;

namespace Grader.Intake;

/// <summary>What a .zip has room for beside a record's own fields: APPNOTE.TXT, 4.5.</summary>
internal static class ZipExtra
{
    /// <returns>The data of the first such field; none where there is none.</returns>
    public static ReadOnlySpan<byte> Field(ReadOnlySpan<byte> extras, int id)
    {
        while (extras.Length >= 4 && BinaryPrimitives.ReadUInt16LittleEndian(extras[2..]) is var size && size <= extras.Length - 4)
        {
            if (BinaryPrimitives.ReadUInt16LittleEndian(extras) == id)
            {
                return extras.Slice(4, size);
            }
            extras = extras[(4 + size)..];
        }
        return default;
    }
}
