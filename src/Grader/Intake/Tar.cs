namespace Grader.Intake;

/// <summary>
/// Finds the entries of a tar archive. Not by System.Formats.Tar: that gives up on a name with a line break in it, and one
/// student's name must not cost the others their submissions.
/// </summary>
internal static class Tar
{
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
        var said = Pax.Nothing;
        var at = 0;
        for (var count = 0; bytes.Length - at >= TarHeader.BlockSize; count++)
        {
            var block = bytes.AsSpan(at, TarHeader.BlockSize);
            at += TarHeader.BlockSize;
            if (!block.ContainsAnyExcept((byte)0))
            {
                return null; // blocks of zeros are the end of an archive
            }
            if (count == Archive.MaxEntries)
            {
                return Archive.TooMany;
            }
            if (TarHeader.Read(block) is not { } header)
            {
                return Archive.Damaged;
            }
            var size = said.Size ?? header.Size;
            if (size > bytes.Length - at)
            {
                break;
            }
            var (start, length) = (at, (int)size);
            var data = bytes.AsSpan(start, length);
            at += (int)Math.Min(bytes.Length - at, (size + TarHeader.BlockSize - 1) / TarHeader.BlockSize * TarHeader.BlockSize);
            switch (header.Kind)
            {
                case 'x': said = Pax.Read(data); break;
                case 'L': said = said with { Name = EntryName.Of(TarHeader.UpToNul(data)) }; break; // GNU's way for a long name
                case 'K' or 'g': break; // a link's long target; what holds for the whole archive
                default:
                    var name = said.Name ?? header.Name;
                    said = Pax.Nothing;
                    if (!found.Add(name, all => Read(header.Kind, all.AsSpan(start, length))))
                    {
                        return null;
                    }
                    break;
            }
        }
        return Archive.EndMissing;
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
