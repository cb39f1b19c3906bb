using System.Formats.Tar;
using System.IO.Compression;

namespace Grader.Intake;

internal static class Tar
{
    private const int BlockSize = 512;

    public static IReadOnlyList<Entry> Read(byte[] bytes)
    {
        if (bytes is not [0x1F, 0x8B, ..])
        {
            return Entries(bytes);
        }
        try
        {
            using var unpacked = new GZipStream(new MemoryStream(bytes, writable: false), CompressionMode.Decompress);
            return Bounded.Read(unpacked, Archive.MaxBytes) is { } tar ? Entries(tar) : [Entry.OfItself(Archive.TooLarge)];
        }
        catch (Exception e) when (Archive.IsDamage(e))
        {
            return [Entry.OfItself(Archive.Damaged)];
        }
    }

    private static List<Entry> Entries(byte[] bytes)
    {
        var found = new List<Entry>();
        try
        {
            using var tar = new TarReader(new MemoryStream(bytes, writable: false));
            for (var count = 0; tar.GetNextEntry() is { } entry; count++)
            {
                if (count == Archive.MaxEntries)
                {
                    return [.. found, Entry.OfItself(Archive.TooMany)];
                }
                // TarReader steps over data that is not there, and then takes the end of the bytes for the end of the archive.
                if (entry.DataOffset + entry.Length > bytes.Length)
                {
                    return [.. found, Entry.OfItself(Archive.EndMissing)];
                }
                if (Archive.IsSubmission(entry.Name))
                {
                    found.Add(Archive.EntryOf(entry.Name, Read(entry)));
                }
            }
        }
        catch (Exception e) when (Archive.IsDamage(e))
        {
            return [.. found, Entry.OfItself(Archive.Damaged)];
        }
        return HasEnd(bytes) ? found : [.. found, Entry.OfItself(Archive.EndMissing)];
    }

    /// <summary>Archives end with blocks of zeros (POSIX.1-2024, pax, "ustar Interchange Format"); one that was cut off does not.</summary>
    private static bool HasEnd(byte[] bytes) => bytes.Length >= BlockSize && !bytes.AsSpan(^BlockSize..).ContainsAnyExcept((byte)0);

    private static Reading Read(TarEntry entry) => entry.EntryType switch
    {
        TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile => ReadData(entry),
        TarEntryType.SymbolicLink or TarEntryType.HardLink => new Reading.Unreadable(Opened.IsLink),
        TarEntryType.Directory or TarEntryType.DirectoryList => new Reading.Unreadable(Opened.IsFolder),
        TarEntryType.Fifo or TarEntryType.CharacterDevice or TarEntryType.BlockDevice =>
            new Reading.Unreadable(Opened.IsDevice),
        _ => new Reading.Unreadable("it is no ordinary file"),
    };

    private static Reading ReadData(TarEntry entry) => entry.DataStream is not { } data ? new Reading.Text("")
        : Bounded.Read(data, SubmissionText.MaxBytes) is { } bytes ? SubmissionText.Decode(bytes)
        : new Reading.Unreadable(SubmissionText.TooLarge);
}
