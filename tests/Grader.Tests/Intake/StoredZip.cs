using System.Text;

namespace Grader.Tests.Intake;

/// <summary>An entry of a .zip with every field that System.IO.Compression sets by itself.</summary>
/// <param name="Name">Bytes of any encoding.</param>
/// <param name="System">Where it was packed: 0 is FAT, 3 Unix, 10 NTFS (APPNOTE.TXT 4.4.2).</param>
/// <param name="Flags">Bit 11 says that the name is UTF-8.</param>
/// <param name="Extra">Of the central directory.</param>
/// <param name="DosTime">Date and time, as in the directory.</param>
internal sealed record StoredEntry(
    byte[] Name,
    byte[] Data,
    byte System = 0,
    ushort Flags = 0,
    byte[]? Extra = null,
    uint DosTime = 0
)
{
    public StoredEntry(string name, string text)
        : this(Encoding.UTF8.GetBytes(name), Encoding.UTF8.GetBytes(text)) { }

    /// <summary>The names as a Latin-1 text shows them: a character a byte.</summary>
    public static StoredEntry InBytes(string name, string text, byte system = 0, ushort flags = 0, byte[]? extra = null) =>
        new(Encoding.Latin1.GetBytes(name), Encoding.UTF8.GetBytes(text), system, flags, extra);
}

/// <summary>A .zip, nothing in it compressed.</summary>
internal static class StoredZip
{
    public static byte[] Of(params IEnumerable<StoredEntry> entries)
    {
        var (made, directory) = (new MemoryStream(), new MemoryStream());
        using var to = new BinaryWriter(made);
        using var list = new BinaryWriter(directory);
        var count = 0;
        foreach (var entry in entries)
        {
            var at = (int)made.Length;
            to.Write("PK\u0003\u0004"u8);
            to.Write((ushort)20);
            Common(to, entry);
            to.Write((ushort)0);
            to.Write(entry.Name);
            to.Write(entry.Data);

            list.Write("PK\u0001\u0002"u8);
            list.Write((byte)20);
            list.Write(entry.System);
            list.Write((ushort)20);
            Common(list, entry);
            list.Write((ushort)(entry.Extra?.Length ?? 0));
            list.Write(new byte[2 + 2 + 2 + 4]); // comment, disk, attributes
            list.Write(at);
            list.Write(entry.Name);
            list.Write(entry.Extra ?? []);
            count++;
        }
        var start = (int)made.Length;
        to.Write(directory.ToArray());
        to.Write("PK\u0005\u0006"u8);
        to.Write(0);
        to.Write((ushort)count);
        to.Write((ushort)count);
        to.Write((int)directory.Length);
        to.Write(start);
        to.Write((ushort)0);
        return made.ToArray();
    }

    /// <summary>A field beside a record's own: APPNOTE.TXT 4.5.</summary>
    public static byte[] Extra(ushort id, params byte[] data) =>
        [.. BitConverter.GetBytes(id), .. BitConverter.GetBytes((ushort)data.Length), .. data];

    /// <summary>Info-ZIP's field with the name in UTF-8, and the checksum of the one that it stands for.</summary>
    public static byte[] UnicodePath(string path, byte[] of) =>
        Extra(0x7075, [1, .. BitConverter.GetBytes(Crc(of)), .. Encoding.UTF8.GetBytes(path)]);

    // From the flags to the length of the name.
    private static void Common(BinaryWriter to, StoredEntry entry)
    {
        to.Write(entry.Flags);
        to.Write((ushort)0);
        to.Write(entry.DosTime);
        to.Write(Crc(entry.Data));
        to.Write(entry.Data.Length);
        to.Write(entry.Data.Length);
        to.Write((ushort)entry.Name.Length);
    }

    private static uint Crc(byte[] bytes) =>
        ~bytes.Aggregate(
            uint.MaxValue,
            (crc, b) => Enumerable.Range(0, 8).Aggregate(crc ^ b, (c, _) => (c >> 1) ^ ((c & 1) * 0xEDB88320))
        );
}
