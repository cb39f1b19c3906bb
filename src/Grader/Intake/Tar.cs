using System.IO.Compression;

namespace Grader.Intake;

/// <summary>
/// Reads .tar and .tar.gz. Not by System.Formats.Tar: that gives up on a name with a line break in it, and one student's name must
/// not cost the others their submissions.
/// </summary>
internal static class Tar
{
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

    private static List<Entry> Entries(ReadOnlySpan<byte> rest)
    {
        var found = new List<Entry>();
        var said = Pax.Nothing;
        for (var count = 0; rest.Length >= TarHeader.BlockSize; count++)
        {
            var block = rest[..TarHeader.BlockSize];
            rest = rest[TarHeader.BlockSize..];
            if (!block.ContainsAnyExcept((byte)0))
            {
                return found; // blocks of zeros are the end of an archive
            }
            if (count == Archive.MaxEntries)
            {
                return [.. found, Entry.OfItself(Archive.TooMany)];
            }
            if (TarHeader.Read(block) is not { } header)
            {
                return [.. found, Entry.OfItself(Archive.Damaged)];
            }
            var size = said.Size ?? header.Size;
            if (size > rest.Length)
            {
                break;
            }
            var data = rest[..(int)size];
            rest = rest[(int)Math.Min(rest.Length, (size + TarHeader.BlockSize - 1) / TarHeader.BlockSize * TarHeader.BlockSize)..];
            switch (header.Kind)
            {
                case 'x': said = Pax.Read(data); break;
                case 'L': said = said with { Name = TarHeader.Text(data) }; break; // GNU tar's way for a long name
                case 'K' or 'g': break; // a link's long target; what holds for the whole archive
                default:
                    var name = said.Name ?? header.Name;
                    said = Pax.Nothing;
                    if (Archive.IsSubmission(name))
                    {
                        found.Add(Archive.EntryOf(name, Read(header.Kind, data)));
                    }
                    break;
            }
        }
        return [.. found, Entry.OfItself(Archive.EndMissing)];
    }

    private static Reading Read(char kind, ReadOnlySpan<byte> data) => kind switch
    {
        '0' or '\0' or '7' => SubmissionText.Decode(data),
        '1' or '2' => new Reading.Unreadable(Opened.IsLink),
        '3' or '4' or '6' => new Reading.Unreadable(Opened.IsDevice),
        '5' or 'D' => new Reading.Unreadable(Opened.IsFolder),
        _ => new Reading.Unreadable("it is no ordinary file"),
    };
}
