using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Grader.Tests.Intake;

/// <summary>Tar archives in memory.</summary>
internal static class Tars
{
    public static PaxTarEntry Entry(string name, string text) =>
        new(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) };

    public static byte[] Of(params IEnumerable<TarEntry> entries)
    {
        var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var entry in entries)
            {
                tar.WriteEntry(entry);
            }
        }
        return bytes.ToArray();
    }

    public static byte[] Packed(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }
        return packed.ToArray();
    }
}
