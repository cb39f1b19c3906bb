using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Grader.Intake;

/// <summary>
/// Archives that were given, or lie in what was. One at a time is in memory, and one in that: a class may hand in an archive
/// each.
/// </summary>
internal sealed class ArchiveCache
{
    private const int Large = 8 << 20;

    private readonly Lock _oneAtATime = new();
    private HeldArchive? _held;
    private HeldInnerArchive? _within;

    /// <summary>Reads an archive.</summary>
    /// <returns>With its bytes comes what gives the same ones again, or null where they have become others.</returns>
    public (FileContents Contents, Func<byte[]?> Again) Open(string path)
    {
        lock (_oneAtATime)
        {
            var contents = ReadArchive(path);
            var hash = _held?.Hash;
            return (contents, () => ReadAgain(path, hash));
        }
    }

    /// <summary>Reads an archive that is in another.</summary>
    /// <param name="outer">Gives the other's bytes.</param>
    /// <param name="unpack">Takes the one out of the other.</param>
    /// <inheritdoc cref="Open"/>
    public (FileContents Contents, Func<byte[]?> Again) OpenWithin(Func<byte[]?> outer, Func<byte[], FileContents> unpack)
    {
        lock (_oneAtATime)
        {
            var place = new object();
            var contents = outer() is { } all ? ReadWithin(place, all, unpack) : new FileContents.Missing();
            return (contents, () => ReadAgainWithin(place, outer, unpack));
        }
    }

    /// <summary>A tar that is packed by gzip, unpacked; everything else as it is.</summary>
    public static FileContents UnpackGzip(FileContents contents, string path)
    {
        if (Archive.IsZip(path) || contents is not FileContents.Bytes { All: [0x1F, 0x8B, _, _, ..] and var packed })
        {
            return contents;
        }
        try
        {
            using var unpacked = new GZipStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress);
            var announced = BinaryPrimitives.ReadUInt32LittleEndian(packed.AsSpan(^4)); // RFC 1952, ISIZE
            var possible = Math.Min(announced, Zip.MostDense * (long)packed.Length);
            return BoundedReading.ReadUpTo(unpacked, Archive.MaxBytes, possible) is { } tar
                ? new FileContents.Bytes(tar)
                : new FileContents.TooLarge();
        }
        catch (Exception e) when (Archive.IsDamage(e))
        {
            return new FileContents.Refused(Archive.Damaged.Why);
        }
    }

    private byte[]? ReadAgain(string path, byte[]? hash)
    {
        lock (_oneAtATime)
        {
            if (_held?.Path != path)
            {
                ReadArchive(path);
            }
            return _held is { } held && hash.AsSpan().SequenceEqual(held.Hash) ? held.Bytes : null;
        }
    }

    private byte[]? ReadAgainWithin(object place, Func<byte[]?> outer, Func<byte[], FileContents> unpack)
    {
        lock (_oneAtATime)
        {
            if (outer() is not { } all)
            {
                return null;
            }
            if (_within?.Place != place)
            {
                ReadWithin(place, all, unpack);
            }
            return _within?.Bytes;
        }
    }

    private FileContents ReadArchive(string path)
    {
        Forget(within: false); // before there is another one
        var contents = UnpackGzip(RegularFile.Read(path, Archive.MaxBytes), path);
        _held = contents is FileContents.Bytes(var bytes) ? new(path, bytes, SHA256.HashData(bytes)) : null;
        return contents;
    }

    private FileContents ReadWithin(object place, byte[] outer, Func<byte[], FileContents> unpack)
    {
        Forget(within: true);
        var contents = unpack(outer);
        _within = contents is FileContents.Bytes(var bytes) ? new(place, bytes) : null;
        return contents;
    }

    // What is as large as this is not collected for its own sake, and soon there would be many.
    private void Forget(bool within)
    {
        var length = (_within?.Bytes.Length ?? 0) + (within ? 0 : _held?.Bytes.Length ?? 0);
        (_held, _within) = (within ? _held : null, null);
        if (length > Large)
        {
            GC.Collect();
        }
    }

    private sealed record HeldArchive(string Path, byte[] Bytes, byte[] Hash);

    private sealed record HeldInnerArchive(object Place, byte[] Bytes);
}
