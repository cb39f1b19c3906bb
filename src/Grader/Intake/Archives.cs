using System.IO.Compression;
using System.Security.Cryptography;

namespace Grader.Intake;

/// <summary>The archives that were given. One at a time is in memory: a class may hand in an archive each.</summary>
internal sealed class Archives
{
    private readonly Lock _oneAtATime = new();
    private Held? _held;

    /// <summary>Reads an archive.</summary>
    /// <returns>With its bytes comes what gives the same ones again, or null where they have become others.</returns>
    public (Contents Contents, Func<byte[]?> Again) Open(string path)
    {
        lock (_oneAtATime)
        {
            var contents = Read(path);
            var hash = _held?.Hash;
            return (contents, () => Again(path, hash));
        }
    }

    private byte[]? Again(string path, byte[]? hash)
    {
        lock (_oneAtATime)
        {
            if (_held?.Path != path)
            {
                Read(path);
            }
            return _held is { } held && hash.AsSpan().SequenceEqual(held.Hash) ? held.Bytes : null;
        }
    }

    private Contents Read(string path)
    {
        _held = null; // before there is another one
        var contents = Unpacked(RegularFile.Read(path, Archive.MaxBytes), path);
        _held = contents is Contents.Bytes(var bytes) ? new(path, bytes, SHA256.HashData(bytes)) : null;
        return contents;
    }

    private static Contents Unpacked(Contents contents, string path)
    {
        if (Archive.IsZip(path) || contents is not Contents.Bytes { All: [0x1F, 0x8B, ..] and var packed })
        {
            return contents;
        }
        try
        {
            using var unpacked = new GZipStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress);
            return Bounded.Read(unpacked, Archive.MaxBytes) is { } tar ? new Contents.Bytes(tar) : new Contents.TooLarge();
        }
        catch (Exception e) when (Archive.IsDamage(e))
        {
            return new Contents.Refused(Archive.Damaged.Why);
        }
    }

    private sealed record Held(string Path, byte[] Bytes, byte[] Hash);
}
