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
            if (count == Archive.MaxEntries && found.IsInner)
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
                case 'x':
                    said = Pax.Read(data);
                    break;
                case 'L':
                    said = said with { Name = EntryName.Of(TarHeader.UpToNul(data)) };
                    break; // GNU's way for a long name
                case 'K' or 'g':
                    break; // a link's long target; what holds for the whole archive
                default:
                    var (name, modified) = (Named(said.Name ?? header.Name, header.Kind), said.Modified ?? header.Modified);
                    said = Pax.Nothing;
                    if (!found.Add(name, modified, (all, most) => Read(header.Kind, all.AsSpan(start, length), most)))
                    {
                        return null;
                    }
                    break;
            }
        }
        return Archive.EndMissing;
    }

    // As in a .zip: what is a folder ends with a slash, though not every packer writes that.
    private static EntryName Named(EntryName name, char kind) =>
        kind is not ('5' or 'D') || name.IsTooLong || name.Text.EndsWith('/') ? name : name with { Text = $"{name.Text}/" };

    private static Contents Read(char kind, ReadOnlySpan<byte> data, int most) =>
        kind switch
        {
            '0' or '\0' or '7' => data.Length > most ? new Contents.TooLarge() : new Contents.Bytes(data.ToArray()),
            '1' or '2' => new Contents.Refused(Opened.IsLink),
            '3' or '4' or '6' => new Contents.Refused(Opened.IsDevice),
            '5' or 'D' => new Contents.Refused(Opened.IsFolder),
            _ => new Contents.Refused("it is no ordinary file"),
        };
}
