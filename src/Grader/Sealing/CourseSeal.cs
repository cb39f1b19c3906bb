using System.IO.Compression;
using System.Security.Cryptography;

namespace Grader.Sealing;

/// <summary>
/// Makes one file of a course's files that shows nothing of them, and opens it again: compressed, encrypted and authenticated
/// with its first line. The key is in this program, so this keeps honest people from reading an answer by accident, and nobody
/// else.
/// </summary>
public static class CourseSeal
{
    /// <summary>The layout that is written. All that were ever written, from <see cref="OldestForm"/> on, are read.</summary>
    private const int Form = 1,
        OldestForm = 1;

    private const int NonceBytes = 12,
        TagBytes = 16;

    private const int MostUnsealed = 256 << 20;

    private static ReadOnlySpan<byte> Key => "grader: no secret, but no glance"u8;

    /// <returns>The same for the same files.</returns>
    public static byte[] Seal(SealedFiles files)
    {
        var plain = Compress(files.ToBytes());
        var head = new SealHead(Form, files.By, NonceBytes + TagBytes + plain.Length).ToBytes();
        // Of what is sealed, so that no two contents share one and the same course gives the same file.
        var nonce = HMACSHA256.HashData(Key, [.. head, .. plain])[..NonceBytes];
        var (tag, hidden) = (new byte[TagBytes], new byte[plain.Length]);
        using var cipher = new AesGcm(Key, TagBytes);
        cipher.Encrypt(nonce, plain, hidden, tag, head);
        return [.. head, .. nonce, .. tag, .. hidden];
    }

    public static SealReading Open(ReadOnlySpan<byte> file) =>
        SealHead.Read(file, out var size) switch
        {
            null when SealHead.IsCut(file) => new SealReading.Refused(
                $"it was cut short: {file.Length} bytes are there. {Again}"
            ),
            null => new SealReading.Refused(
                "it is no course that a grader sealed. Give --course the one that your course gives out."
            ),
            { Form: > Form } newer => new SealReading.Refused(
                $"grader {newer.By} sealed it, which is newer than this one. Update grader."
            ),
            { Form: < OldestForm } older => new SealReading.Refused(
                $"grader {older.By} sealed it, which is too old for this one. Ask for a new one where your course gives it out."
            ),
            { Length: var length } when file.Length - size < length => new SealReading.Refused(
                $"it was cut short: {file.Length - size} of {length} bytes are there. {Again}"
            ),
            { } head => Decrypt(head.By, file[..size], file[size..]),
        };

    private const string Again = "Get it again where your course gives it out.";

    private static SealReading Decrypt(string by, ReadOnlySpan<byte> head, ReadOnlySpan<byte> sealedBytes)
    {
        try
        {
            var plain = new byte[sealedBytes.Length - NonceBytes - TagBytes];
            using var cipher = new AesGcm(Key, TagBytes);
            cipher.Decrypt(
                sealedBytes[..NonceBytes],
                sealedBytes[(NonceBytes + TagBytes)..],
                sealedBytes[NonceBytes..(NonceBytes + TagBytes)],
                plain,
                head
            );
            return new SealReading.Opened(SealedFiles.FromBytes(by, Decompress(plain)));
        }
        catch (Exception e)
            when (e
                    is CryptographicException
                        or InvalidDataException
                        or EndOfStreamException
                        or OverflowException
                        or ArgumentException
            )
        {
            return new SealReading.Refused($"it was changed after it was sealed. {Again}");
        }
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var to = new MemoryStream();
        using (var brotli = new BrotliStream(to, CompressionLevel.SmallestSize))
        {
            brotli.Write(bytes);
        }
        return to.ToArray();
    }

    private static byte[] Decompress(byte[] bytes)
    {
        using var brotli = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var to = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (brotli.Read(buffer) is > 0 and var read && to.Length <= MostUnsealed)
        {
            to.Write(buffer, 0, read);
        }
        return to.Length <= MostUnsealed ? to.ToArray() : throw new InvalidDataException();
    }
}
