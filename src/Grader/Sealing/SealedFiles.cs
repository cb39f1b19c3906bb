using System.Collections.Immutable;
using System.Text;

namespace Grader.Sealing;

/// <summary>Files of a course, in memory and nowhere else.</summary>
/// <param name="By">The version of the grader that sealed them.</param>
/// <param name="Contents">By their paths in the course, with slashes.</param>
public sealed record SealedFiles(string By, ImmutableSortedDictionary<string, ImmutableArray<byte>> Contents)
{
    /// <summary>Those that are in one form: path, length and bytes of each.</summary>
    internal byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Contents.Count);
        foreach (var (path, content) in Contents.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            writer.Write(path);
            writer.Write(content.Length);
            writer.Write(content.AsSpan());
        }
        writer.Flush();
        return bytes.ToArray();
    }

    /// <exception cref="EndOfStreamException">They are no such bytes.</exception>
    internal static SealedFiles FromBytes(string by, byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var files = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<byte>>(StringComparer.Ordinal);
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            files[reader.ReadString()] = [.. reader.ReadBytes(reader.ReadInt32())];
        }
        return new(by, files.ToImmutable());
    }
}
