using System.IO.Compression;

namespace Grader.Intake;

/// <summary>
/// Finds the entries of a .zip. Not by System.IO.Compression.ZipArchive: that decodes every name before we see one, and is read
/// from its beginning for every entry whose turn comes.
/// </summary>
internal static class Zip
{
    private const int Link = 0xA000,
        Regular = 0x8000,
        Folder = 0x4000; // st_mode

    /// <summary>Bytes that deflate can make of one.</summary>
    public const int MostDense = 1032;

    private const string Damaged = "it is damaged in the archive, or packed in an unusual way; pack it again";

    public static void Read(byte[] bytes, ArchiveEntries found)
    {
        if (Problem(bytes, found) is { } problem)
        {
            found.Add(problem);
        }
    }

    // What ended the reading before the archive's end.
    private static Reading.Unreadable? Problem(byte[] bytes, ArchiveEntries found)
    {
        if (ZipEnd.Of(bytes) is not { } end)
        {
            return Archive.Damaged;
        }
        if (end.Entries > Archive.MaxEntries && found.IsInner)
        {
            return Archive.TooMany;
        }
        var submissions = Records(bytes, end)
            .Where(r => Archive.IsSubmission(r.Name.Text) || Archive.IsInner(r.Name.Text))
            .Select(r => r.IsEncrypted);
        if (submissions.Any() && submissions.All(isEncrypted => isEncrypted))
        {
            return Archive.Encrypted;
        }
        var (count, unpacked) = (0, new Shares(Archive.MaxBytes));
        foreach (var record in Records(bytes, end))
        {
            count++;
            if (Archive.IsSubmission(record.Name.Text))
            {
                var folder = FolderPath.Of(ArchivePath.Segments(record.Name.Text).AsSpan()[..^1]);
                switch (unpacked.Take(folder, Math.Clamp(record.Size, 0, SubmissionText.MaxBytes + 1)))
                {
                    case Room.None:
                        return Archive.HoldsTooMuch;
                    case Room.NoneIn(var full):
                        found.Say(full, Archive.HoldsTooMuchThere);
                        continue;
                }
            }
            if (!found.Add(record.Name, record.Modified, (all, most) => Read(all, record, most)))
            {
                return null;
            }
        }
        return count < end.Entries ? Archive.Damaged : null;
    }

    // Up to the first that is none. Never all at once: names are the archive's own words.
    private static IEnumerable<ZipRecord> Records(byte[] bytes, ZipEnd end)
    {
        var at = end.Directory;
        for (var i = 0L; i < end.Entries && ZipRecord.Read(bytes.AsSpan(at), out var length) is { } record; i++)
        {
            at += length;
            yield return record;
        }
    }

    private static Contents Read(byte[] archive, ZipRecord record, int most)
    {
        if (record.Name.Text.EndsWith('/') || record.Kind == Folder)
        {
            return new Contents.Refused(Opened.IsFolder);
        }
        if (record.Kind is not (0 or Regular))
        {
            return new Contents.Refused(record.Kind == Link ? Opened.IsLink : Opened.IsDevice);
        }
        if (record.IsEncrypted)
        {
            return new Contents.Refused(Archive.Encrypted.Why);
        }
        try
        {
            return record.In(archive) is not { } packed || record.Method is not (0 or 8) ? new Contents.Refused(Damaged)
                : Unpacked(packed, record, most) is not { } bytes ? new Contents.TooLarge()
                : Crc32.Of(bytes) != record.Crc ? new Contents.Refused(Damaged)
                : new Contents.Bytes(bytes);
        }
        catch (Exception e) when (Archive.IsDamage(e))
        {
            return new Contents.Refused(Damaged);
        }
    }

    // Null where that is more than it may be. No more room is made than what is there can fill.
    private static byte[]? Unpacked(ArraySegment<byte> packed, ZipRecord record, int most)
    {
        using var bytes = new MemoryStream(packed.Array!, packed.Offset, packed.Count, writable: false);
        using Stream unpacked = record.Method == 0 ? bytes : new DeflateStream(bytes, CompressionMode.Decompress);
        return Bounded.Read(unpacked, most, Math.Clamp(record.Size, 0, MostDense * (long)packed.Count));
    }
}
