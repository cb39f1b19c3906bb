using System.IO.Compression;
using System.Text;

namespace Grader.Tests.Intake;

/// <summary>Archives as packers make them, and as they do not.</summary>
internal static class Zips
{
    public static byte[] Of(params (string Name, string Text)[] entries) =>
        Of(zip =>
        {
            foreach (var (name, text) in entries)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        });

    public static byte[] Of(Action<ZipArchive> fill)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            fill(zip);
        }
        return bytes.ToArray();
    }

    /// <summary>Sets the flag in both headers of every entry, as a packer that encrypts does (APPNOTE.TXT 4.4.4, bit
    /// 0).</summary>
    public static byte[] Encrypt(byte[] zip)
    {
        for (var i = 0; i + 4 < zip.Length; i++)
        {
            switch (zip.AsSpan(i, 4))
            {
                case [(byte)'P', (byte)'K', 3, 4]:
                    zip[i + 6] |= 1;
                    break;
                case [(byte)'P', (byte)'K', 1, 2]:
                    zip[i + 8] |= 1;
                    break;
            }
        }
        return zip;
    }

    /// <summary>The same with every number of the central directory in 64 bits (APPNOTE.TXT 4.3.14, 4.3.15, 4.5.3).</summary>
    public static byte[] Wide(byte[] zip)
    {
        var end = zip.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        var directory = BitConverter.ToInt32(zip, end + 16);
        var made = new MemoryStream();
        var writer = new BinaryWriter(made);
        writer.Write(zip, 0, directory);
        var count = WriteWideRecords(writer, zip, directory, end);
        WriteWideEnd(writer, count, directory, made.Length);
        return made.ToArray();
    }

    private static int WriteWideRecords(BinaryWriter writer, byte[] zip, int directory, int end)
    {
        var count = 0;
        for (var at = directory; at < end; count++)
        {
            var names = BitConverter.ToUInt16(zip, at + 28);
            writer.Write(zip, at, 20);
            writer.Write(uint.MaxValue);
            writer.Write(uint.MaxValue);
            writer.Write((ushort)names);
            writer.Write((ushort)28);
            writer.Write(zip, at + 32, 10);
            writer.Write(uint.MaxValue);
            writer.Write(zip, at + 46, names);
            writer.Write((ushort)1);
            writer.Write((ushort)24);
            writer.Write((long)BitConverter.ToUInt32(zip, at + 24));
            writer.Write((long)BitConverter.ToUInt32(zip, at + 20));
            writer.Write((long)BitConverter.ToUInt32(zip, at + 42));
            at += 46 + names + BitConverter.ToUInt16(zip, at + 30) + BitConverter.ToUInt16(zip, at + 32);
        }
        return count;
    }

    /// <param name="wide">Where it begins.</param>
    private static void WriteWideEnd(BinaryWriter writer, long count, long directory, long wide)
    {
        writer.Write("PK\u0006\u0006"u8);
        writer.Write(44L);
        writer.Write(new byte[12]);
        writer.Write(count);
        writer.Write(count);
        writer.Write(wide - directory);
        writer.Write(directory);
        writer.Write("PK\u0006\u0007"u8);
        writer.Write(0);
        writer.Write(wide);
        writer.Write(1);
        writer.Write("PK\u0005\u0006"u8);
        writer.Write(0);
        writer.Write(ushort.MaxValue);
        writer.Write(ushort.MaxValue);
        writer.Write(uint.MaxValue);
        writer.Write(uint.MaxValue);
        writer.Write((ushort)0);
    }
}
