using System.IO.Compression;

namespace Grader.Intake;

/// <summary>
/// Finds the entries of a .zip. Not by System.IO.Compression.ZipArchive: that decodes every name before we see one, and is read
/// from its beginning for every entry whose turn comes.
/// </summary>
internal static class Zip
{
    private const int Link = 0xA000, Regular = 0x8000, Folder = 0x4000; // st_mode

    private static readonly Reading.Unreadable _damaged =
        new("it is damaged in the archive, or packed in an unusual way; pack it again");

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
        if (end.Entries > Archive.MaxEntries)
        {
            return Archive.TooMany;
        }
        var submissions = Records(bytes, end).Where(r => Archive.IsSubmission(r.Name.Text)).Select(r => r.IsEncrypted);
        if (submissions.Any() && submissions.All(isEncrypted => isEncrypted))
        {
            return Archive.Encrypted;
        }
        var (count, total) = (0, 0L);
        foreach (var record in Records(bytes, end))
        {
            count++;
            if (!Archive.IsSubmission(record.Name.Text))
            {
                continue;
            }
            if (total > Archive.MaxBytes)
            {
                return Archive.HoldsTooMuch;
            }
            total += Math.Clamp(record.Size, 0, SubmissionText.MaxBytes + 1);
            if (!found.Add(record.Name, all => Read(all, record)))
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

    private static Reading Read(byte[] archive, ZipRecord record)
    {
        if (record.Name.Text.EndsWith('/') || record.Kind == Folder)
        {
            return new Reading.Unreadable(Opened.IsFolder);
        }
        if (record.Kind is not (0 or Regular))
        {
            return new Reading.Unreadable(record.Kind == Link ? Opened.IsLink : Opened.IsDevice);
        }
        if (record.IsEncrypted)
        {
            return Archive.Encrypted;
        }
        try
        {
            return record.In(archive) is not { } packed || record.Method is not (0 or 8) ? _damaged
                : Unpacked(packed, record.Method) is not { } bytes ? new Reading.Unreadable(SubmissionText.TooLarge)
                : Crc32.Of(bytes) != record.Crc ? _damaged
                : SubmissionText.Decode(bytes);
        }
        catch (Exception e) when (Archive.IsDamage(e))
        {
            return _damaged;
        }
    }

    // Null where that is more than a submission may be.
    private static byte[]? Unpacked(ArraySegment<byte> packed, int method)
    {
        using var bytes = new MemoryStream(packed.Array!, packed.Offset, packed.Count, writable: false);
        using Stream unpacked = method == 0 ? bytes : new DeflateStream(bytes, CompressionMode.Decompress);
        return Bounded.Read(unpacked, SubmissionText.MaxBytes);
    }
}
