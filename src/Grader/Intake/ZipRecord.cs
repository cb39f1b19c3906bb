using System.Buffers.Binary;

namespace Grader.Intake;

/// <summary>What a .zip says of one entry in its central directory: PKWARE's APPNOTE.TXT, 4.3.12.</summary>
/// <param name="Name">Where it ends with a slash, the entry is a folder.</param>
/// <param name="Method">0: stored as it is. 8: deflated.</param>
/// <param name="Packed">Bytes in the archive.</param>
/// <param name="Size">Bytes when unpacked, as it is said.</param>
/// <param name="Header">Where the entry itself begins.</param>
/// <param name="Modified">See <see cref="HandedInFile.Modified"/>.</param>
/// <param name="Kind">The file type of st_mode, where the packer was a Unix one (Info-ZIP's zip.h); else 0.</param>
internal sealed record ZipRecord(
    EntryName Name,
    bool IsEncrypted,
    int Method,
    uint Crc,
    long Packed,
    long Size,
    long Header,
    DateTime? Modified,
    int Kind
)
{
    private const int Fixed = 46,
        OwnFixed = 30,
        KindShift = 16,
        KindMask = 0xF000,
        Encrypted = 1,
        Utf8 = 1 << 11;

    /// <param name="directory">From a record on.</param>
    /// <param name="length">Of all of the record.</param>
    /// <returns>Null where it is none.</returns>
    public static ZipRecord? Read(ReadOnlySpan<byte> directory, out int length)
    {
        length = 0;
        if (directory.Length < Fixed || !directory.StartsWith("PK\u0001\u0002"u8))
        {
            return null;
        }
        int Short(ReadOnlySpan<byte> at, int i) => BinaryPrimitives.ReadUInt16LittleEndian(at[i..]);
        uint Long(ReadOnlySpan<byte> at, int i) => BinaryPrimitives.ReadUInt32LittleEndian(at[i..]);

        var (names, extras) = (Short(directory, 28), Short(directory, 30));
        length = Fixed + names + extras + Short(directory, 32);
        if (length > directory.Length)
        {
            return null;
        }
        var flags = Short(directory, 8);
        var beside = directory.Slice(Fixed + names, extras);
        var name = ZipName.Decode(directory.Slice(Fixed, names), (flags & Utf8) != 0, directory[5], beside);
        var wide = new Zip64Numbers(beside);
        var (size, packed, header) = (wide.Or(Long(directory, 24)), wide.Or(Long(directory, 20)), wide.Or(Long(directory, 42)));
        var kind = (int)(Long(directory, 38) >> KindShift) & KindMask;
        return new(
            name,
            (flags & Encrypted) != 0,
            Short(directory, 10),
            Long(directory, 16),
            packed,
            size,
            header,
            ZipExtra.ModifiedIn(beside) ?? ModifiedTime.OfDos(Long(directory, 12)),
            kind
        );
    }

    /// <summary>The entry's bytes as they are in the archive; null where they are not there.</summary>
    public ArraySegment<byte>? PackedBytesIn(byte[] archive)
    {
        if (Header < 0 || Header > archive.Length - OwnFixed || !archive.AsSpan((int)Header).StartsWith("PK\u0003\u0004"u8))
        {
            return null;
        }
        var own = archive.AsSpan((int)Header);
        var (names, extras) = (
            BinaryPrimitives.ReadUInt16LittleEndian(own[26..]),
            BinaryPrimitives.ReadUInt16LittleEndian(own[28..])
        );
        var start = Header + OwnFixed + names + extras;
        return Packed >= 0 && start + Packed <= archive.Length ? new(archive, (int)start, (int)Packed) : null;
    }

    /// <summary>Numbers that have no room in 32 bits: 4.5.3. They stand there in the order in which they are wanted.</summary>
    private ref struct Zip64Numbers(ReadOnlySpan<byte> extras)
    {
        private ReadOnlySpan<byte> _rest = ZipExtra.FindField(extras, 1);

        public long Or(uint number)
        {
            if (number != uint.MaxValue || _rest.Length < 8)
            {
                return number;
            }
            var wide = BinaryPrimitives.ReadInt64LittleEndian(_rest);
            _rest = _rest[8..];
            return wide;
        }
    }
}
