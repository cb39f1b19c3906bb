using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Grader.Intake;

/// <summary>
/// Archives that were given, or lie in what was. One at a time is in memory, and one in that: a class may hand in an archive
/// each.
/// </summary>
internal sealed class Archives
{
    private const int Large = 8 << 20;

    private readonly Lock _oneAtATime = new();
    private Held? _held;
    private HeldWithin? _within;

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

    /// <summary>Reads an archive that is in another.</summary>
    /// <param name="outer">Gives the other's bytes.</param>
    /// <param name="unpack">Takes the one out of the other.</param>
    /// <inheritdoc cref="Open"/>
    public (Contents Contents, Func<byte[]?> Again) OpenWithin(Func<byte[]?> outer, Func<byte[], Contents> unpack)
    {
        lock (_oneAtATime)
        {
            var place = new object();
            var contents = outer() is { } all ? ReadWithin(place, all, unpack) : new Contents.Missing();
            return (contents, () => AgainWithin(place, outer, unpack));
        }
    }

    /// <summary>A tar that is packed by gzip, unpacked; everything else as it is.</summary>
    public static Contents Unpacked(Contents contents, string path)
    {
        if (Archive.IsZip(path) || contents is not Contents.Bytes { All: [0x1F, 0x8B, _, _, ..] and var packed })
        {
            return contents;
        }
        try
        {
            using var unpacked = new GZipStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress);
            var announced = BinaryPrimitives.ReadUInt32LittleEndian(packed.AsSpan(^4)); // RFC 1952, ISIZE
            var possible = Math.Min(announced, Zip.MostDense * (long)packed.Length);
            return Bounded.Read(unpacked, Archive.MaxBytes, possible) is { } tar
                ? new Contents.Bytes(tar)
                : new Contents.TooLarge();
        }
        catch (Exception e) when (Archive.IsDamage(e))
        {
            return new Contents.Refused(Archive.Damaged.Why);
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

    private byte[]? AgainWithin(object place, Func<byte[]?> outer, Func<byte[], Contents> unpack)
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

    private Contents Read(string path)
    {
        Forget(within: false); // before there is another one
        var contents = Unpacked(RegularFile.Read(path, Archive.MaxBytes), path);
        _held = contents is Contents.Bytes(var bytes) ? new(path, bytes, SHA256.HashData(bytes)) : null;
        return contents;
    }

    private Contents ReadWithin(object place, byte[] outer, Func<byte[], Contents> unpack)
    {
        Forget(within: true);
        var contents = unpack(outer);
        _within = contents is Contents.Bytes(var bytes) ? new(place, bytes) : null;
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

    private sealed record Held(string Path, byte[] Bytes, byte[] Hash);

    private sealed record HeldWithin(object Place, byte[] Bytes);
}
