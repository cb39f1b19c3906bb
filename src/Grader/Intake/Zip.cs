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
    public static Reading.Unreadable? Read(byte[] bytes, ArchiveEntries found)
    {
        if (ZipEnd.Of(bytes) is not { } end)
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
        var (count, unpacked) = (0, new Shares(Archive.MaxBytes));
        foreach (var record in Records(bytes, end))
        {
            count++;
            if (Archive.IsSubmission(record.Name.Text))
            {
                var folder = ArchivePath.FoldersOf(record.Name.Text);
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

    // All that there is to grade, that is.
    private static bool IsEncrypted(byte[] bytes, ZipEnd end)
    {
        var toGrade = Records(bytes, end).Where(r => Archive.IsSubmission(r.Name.Text) || Archive.IsInner(r.Name.Text));
        return toGrade.Any() && toGrade.All(r => r.IsEncrypted);
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
        if (record.In(archive) is not { } packed || record.Method is not (0 or 8))
        {
            return new Contents.Refused(Damaged);
        }
        try
        {
            return Unpacked(packed, record, most) switch
            {
                null => new Contents.TooLarge(),
                var bytes when Crc32.Of(bytes) != record.Crc => new Contents.Refused(Damaged),
                var bytes => new Contents.Bytes(bytes),
            };
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
