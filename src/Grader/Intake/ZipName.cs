using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace Grader.Intake;

/// <summary>Names in a .zip. Only a flag says that one is UTF-8, and what most people pack with does not set it.</summary>
internal static class ZipName
{
    private const int UnicodePath = 0x7075; // APPNOTE.TXT 4.6.9

    // Windows Explorer writes the code page that DOS had in its country. In all of Western Europe that is 850. Where the United
    // States' 437 has letters of a Latin alphabet, they are the same in 850; elsewhere 437 has lines of boxes, Greek and signs
    // of mathematics, and 850 more letters. So it is always 850: names that differ in their bytes are never one text, as they
    // could be if both pages were read. Of a country with yet another page (Polish, Turkish, Russian) letters come out as other
    // ones, and those that differ as different ones.
    private static readonly Encoding _dos = CodePagesEncodingProvider.Instance.GetEncoding(850)!;

    /// <param name="isMarked">Whether it is said to be UTF-8: bit 11.</param>
    /// <param name="system">On which it was packed: the upper byte of "version made by".</param>
    public static EntryName Decode(ReadOnlySpan<byte> name, bool isMarked, int system, ReadOnlySpan<byte> extras)
    {
        if (isMarked || name.Length > EntryName.MaxBytes)
        {
            return EntryName.Of(name);
        }
        if (InUnicode(name, extras) is { IsEmpty: false } path)
        {
            return EntryName.Of(path);
        }
        // macOS and many a packer on Linux write UTF-8 and leave the flag out. Hardly a name in another encoding is valid UTF-8.
        return Utf8.IsValid(name) || !IsOfDos(system) ? EntryName.Of(name) : EntryName.Of(_dos.GetString(name));
    }

    // What Info-ZIP and WinZip write beside a name that they had to spell in an old encoding. Whoever renamed the entry later may
    // not have known of it: then the checksum is of another name.
    private static ReadOnlySpan<byte> InUnicode(ReadOnlySpan<byte> name, ReadOnlySpan<byte> extras) =>
        ZipExtra.FindField(extras, UnicodePath) is [1, _, _, _, _, .. var path] field
        && BinaryPrimitives.ReadUInt32LittleEndian(field[1..]) == Crc32.Of(name)
        && Utf8.IsValid(path)
            ? path
            : default;

    // FAT, NTFS (10 by APPNOTE.TXT 4.4.2, 11 as Info-ZIP counts) and VFAT.
    private static bool IsOfDos(int system) => system is 0 or 10 or 11 or 14;
}
