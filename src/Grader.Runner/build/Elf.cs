using System.Buffers.Binary;
using System.Text;

namespace Grader.Runner.Build;

/// <summary>
/// A shared object in the format ELF64, little-endian, as System V gABI and the Linux Standard Base describe it.
/// Whatever points outside of the file, or outside of its own section, is an <see cref="InvalidDataException"/>.
/// </summary>
public sealed class Elf
{
    private const int HeaderSize = 64;
    private const int SectionHeaderSize = 64;

    private readonly byte[] _file;

    public Elf(byte[] file)
    {
        _file = file;
        if (file.Length < HeaderSize || !file.AsSpan(0, 6).SequenceEqual<byte>([0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1]))
        {
            throw new InvalidDataException("It is not an ELF file of the 64-bit, little-endian kind.");
        }
        var whole = new ElfSection(0, 0, (ulong)file.Length, 0, 0);
        var (headers, headerSize, count) = (ReadUInt64(whole, 0x28), ReadUInt16(whole, 0x3A), ReadUInt16(whole, 0x3C));
        if (count == 0 || headerSize != SectionHeaderSize)
        {
            throw new InvalidDataException("It has no table of sections that can be read.");
        }
        var table = PartOf(whole, headers, (ulong)count * SectionHeaderSize);
        Sections = [.. Enumerable.Range(0, count).Select(i => HeaderAt(table, (ulong)i * SectionHeaderSize))];
    }

    public IReadOnlyList<ElfSection> Sections { get; }

    public ElfSection SectionAt(uint index) =>
        index < Sections.Count ? Sections[(int)index] : throw new InvalidDataException($"It has no section {index}.");

    /// <summary>How many entries of <paramref name="entrySize"/> bytes a section holds.</summary>
    public int CountEntries(ElfSection section, int entrySize) => BytesAt(section, 0, section.Size).Length / entrySize;

    public ushort ReadUInt16(ElfSection section, ulong at) => BinaryPrimitives.ReadUInt16LittleEndian(BytesAt(section, at, 2));

    public uint ReadUInt32(ElfSection section, ulong at) => BinaryPrimitives.ReadUInt32LittleEndian(BytesAt(section, at, 4));

    public ulong ReadUInt64(ElfSection section, ulong at) => BinaryPrimitives.ReadUInt64LittleEndian(BytesAt(section, at, 8));

    public string ReadName(ElfSection strings, uint at)
    {
        var rest = BytesAt(strings, at, strings.Size - Math.Min(at, strings.Size));
        return rest.IndexOf((byte)0) is >= 0 and var length
            ? Encoding.UTF8.GetString(rest[..length])
            : throw new InvalidDataException("A name in it has no end.");
    }

    private ReadOnlySpan<byte> BytesAt(ElfSection section, ulong at, ulong size)
    {
        var part = PartOf(section, at, size);
        return part.Offset <= (ulong)_file.Length && size <= (ulong)_file.Length - part.Offset
            ? _file.AsSpan((int)part.Offset, (int)size)
            : throw new InvalidDataException("It is cut off.");
    }

    private static ElfSection PartOf(ElfSection section, ulong at, ulong size) =>
        at <= section.Size && size <= section.Size - at && section.Offset <= ulong.MaxValue - at
            ? section with
            {
                Offset = section.Offset + at,
                Size = size,
            }
            : throw new InvalidDataException("It is cut off.");

    private ElfSection HeaderAt(ElfSection table, ulong at) =>
        new(
            Type: ReadUInt32(table, at + 0x04),
            Offset: ReadUInt64(table, at + 0x18),
            Size: ReadUInt64(table, at + 0x20),
            Link: ReadUInt32(table, at + 0x28),
            Info: ReadUInt32(table, at + 0x2C)
        );
}

/// <param name="Type">What it holds: sh_type.</param>
/// <param name="Offset">In bytes, from the start of the file.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Link">The section that it refers to: the names of a list of versions, the symbols of relocations.</param>
/// <param name="Info">The number of entries, in a list of versions.</param>
public sealed record ElfSection(uint Type, ulong Offset, ulong Size, uint Link, uint Info);
