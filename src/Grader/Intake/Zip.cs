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

    /// <returns>What ended the reading before the archive's end; null where nothing did, or where no more can be
    /// listed.</returns>
    public static SubmissionReading.Unreadable? ReadEntries(byte[] bytes, ArchiveEntries found)
    {
        if (ZipEnd.FindIn(bytes) is not { } end)
        {
            return Archive.Damaged;
        }
        if (end.Entries > Archive.MaxEntries && found.IsInner)
        {
            return Archive.TooMany;
        }
        if (IsEncrypted(bytes, end))
        {
            return Archive.Encrypted;
        }
        var (count, unpacked) = (0, new FairShares(Archive.MaxBytes));
        foreach (var record in RecordsIn(bytes, end))
        {
            count++;
            if (Archive.IsSubmission(record.Name.Text))
            {
                var folder = ArchivePath.FoldersOf(record.Name.Text);
                switch (unpacked.TryTake(folder, Math.Clamp(record.Size, 0, SubmissionText.MaxBytes + 1)))
                {
                    case TakeResult.None:
                        return Archive.HoldsTooMuch;
                    case TakeResult.NoneIn(var full):
                        found.AddFullFolder(full, Archive.HoldsTooMuchThere);
                        continue;
                }
            }
            if (!found.Add(record.Name, record.Modified, (all, most) => ReadRecord(all, record, most)))
            {
                return null;
            }
        }
        return count < end.Entries ? Archive.Damaged : null;
    }

    // All that there is to grade, that is.
    private static bool IsEncrypted(byte[] bytes, ZipEnd end)
    {
        var toGrade = RecordsIn(bytes, end).Where(r => Archive.IsSubmission(r.Name.Text) || Archive.IsInner(r.Name.Text));
        return toGrade.Any() && toGrade.All(r => r.IsEncrypted);
    }

    // Up to the first that is none. Never all at once: names are the archive's own words.
    private static IEnumerable<ZipRecord> RecordsIn(byte[] bytes, ZipEnd end)
    {
        var at = end.Directory;
        for (var i = 0L; i < end.Entries && ZipRecord.Read(bytes.AsSpan(at), out var length) is { } record; i++)
        {
            at += length;
            yield return record;
        }
    }

    private static FileContents ReadRecord(byte[] archive, ZipRecord record, int most)
    {
        if (record.Name.Text.EndsWith('/') || record.Kind == Folder)
        {
            return new FileContents.Refused(OpenResult.IsFolder);
        }
        if (record.Kind is not (0 or Regular))
        {
            return new FileContents.Refused(record.Kind == Link ? OpenResult.IsLink : OpenResult.IsDevice);
        }
        if (record.IsEncrypted)
        {
            return new FileContents.Refused(Archive.Encrypted.Why);
        }
        if (record.PackedBytesIn(archive) is not { } packed || record.Method is not (0 or 8))
        {
            return new FileContents.Refused(Damaged);
        }
        try
        {
            return UnpackRecord(packed, record, most) switch
            {
                null => new FileContents.TooLarge(),
                var bytes when Crc32.Of(bytes) != record.Crc => new FileContents.Refused(Damaged),
                var bytes => new FileContents.Bytes(bytes),
            };
        }
        catch (Exception e) when (Archive.IsDamage(e))
        {
            return new FileContents.Refused(Damaged);
        }
    }

    // Null where that is more than it may be. No more room is made than what is there can fill.
    private static byte[]? UnpackRecord(ArraySegment<byte> packed, ZipRecord record, int most)
    {
        using var bytes = new MemoryStream(packed.Array!, packed.Offset, packed.Count, writable: false);
        using Stream unpacked = record.Method == 0 ? bytes : new DeflateStream(bytes, CompressionMode.Decompress);
        return BoundedReading.ReadUpTo(unpacked, most, Math.Clamp(record.Size, 0, MostDense * (long)packed.Count));
    }
}
