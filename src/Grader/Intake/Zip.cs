using System.IO.Compression;

namespace Grader.Intake;

internal static class Zip
{
    // Upper half of the external attributes, where the packer was a Unix one: st_mode (APPNOTE.TXT 4.4.15; Info-ZIP's zip.h).
    private const int KindShift = 16, KindMask = 0xF000, Link = 0xA000, Regular = 0x8000, Folder = 0x4000;

    public static IReadOnlyList<Entry> Read(byte[] bytes)
    {
        // ZipArchive makes an object of every record before we see one, so they are counted first, by their signature.
        if (bytes.AsSpan().Count("PK\u0001\u0002"u8) > Archive.MaxEntries)
        {
            return [Entry.OfItself(Archive.TooMany)];
        }
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false));
            return Read([.. zip.Entries.Where(e => Archive.IsSubmission(e.FullName))]);
        }
        catch (Exception e) when (Archive.IsDamage(e))
        {
            return [Entry.OfItself(Archive.Damaged)];
        }
    }

    private static List<Entry> Read(IReadOnlyList<ZipArchiveEntry> entries)
    {
        if (entries.Count > 0 && entries.All(e => e.IsEncrypted))
        {
            return [Entry.OfItself(Archive.Encrypted)];
        }
        var found = new List<Entry>();
        var total = 0L;
        foreach (var entry in entries)
        {
            if (total > Archive.MaxBytes)
            {
                found.Add(Entry.OfItself(Archive.HoldsTooMuch));
                break;
            }
            found.Add(Archive.EntryOf(entry.FullName, Read(entry, out var read)));
            total += read;
        }
        return found;
    }

    private static Reading Read(ZipArchiveEntry entry, out int read)
    {
        read = 0;
        var kind = (entry.ExternalAttributes >> KindShift) & KindMask;
        if (entry.FullName.EndsWith('/') || kind == Folder)
        {
            return new Reading.Unreadable(Opened.IsFolder);
        }
        if (kind is not (0 or Regular))
        {
            return new Reading.Unreadable(kind == Link ? Opened.IsLink : Opened.IsDevice);
        }
        if (entry.IsEncrypted)
        {
            return Archive.Encrypted;
        }
        try
        {
            using var stream = entry.Open();
            var bytes = Bounded.Read(stream, SubmissionText.MaxBytes);
            read = bytes?.Length ?? SubmissionText.MaxBytes + 1;
            return bytes is null ? new Reading.Unreadable(SubmissionText.TooLarge)
                : Crc32.Of(bytes) != entry.Crc32 ? Damaged
                : SubmissionText.Decode(bytes);
        }
        catch (Exception e) when (Archive.IsDamage(e))
        {
            return Damaged;
        }
    }

    private static Reading.Unreadable Damaged => new("it is damaged in the archive, or packed in an unusual way; pack it again");
}
