namespace Grader.Intake;

/// <summary>
/// Finds the entries of a tar archive. Not by System.Formats.Tar: that gives up on a name with a line break in it, and one
/// student's name must not cost the others their submissions.
/// </summary>
internal static class Tar
{
    /// <returns>What ended the reading before the archive's end; null where nothing did, or where no more can be
    /// listed.</returns>
    public static SubmissionReading.Unreadable? ReadEntries(byte[] bytes, ArchiveEntries found)
    {
        var (said, at) = (PaxHeader.Nothing, 0);
        for (var count = 0; bytes.Length - at >= TarHeader.BlockSize; count++)
        {
            var block = bytes.AsSpan(at, TarHeader.BlockSize);
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
            var start = at + TarHeader.BlockSize;
            var size = said.Size ?? header.Size;
            if (size > bytes.Length - start)
            {
                return Archive.EndMissing;
            }
            at = NextHeader(start, size, bytes.Length);
            if (SaidOfNext(header.Kind, bytes.AsSpan(start, (int)size), said) is { } more)
            {
                said = more;
                continue;
            }
            if (!Add(header, said, start, (int)size, found))
            {
                return null;
            }
            said = PaxHeader.Nothing;
        }
        return Archive.EndMissing;
    }

    private static int NextHeader(int start, long size, int end)
    {
        var padded = (size + TarHeader.BlockSize - 1) / TarHeader.BlockSize * TarHeader.BlockSize;
        return start + (int)Math.Min(end - start, padded);
    }

    // What is to be known about the entry that follows; null where this is an entry by itself.
    private static PaxHeader? SaidOfNext(char kind, ReadOnlySpan<byte> data, PaxHeader said) =>
        kind switch
        {
            'x' => PaxHeader.Read(data),
            'L' => said with { Name = EntryName.Of(TarHeader.UpToNul(data)) }, // GNU's way for a long name
            'K' or 'g' => said, // a link's long target; what holds for the whole archive
            _ => null,
        };

    private static bool Add(TarHeader header, PaxHeader said, int start, int length, ArchiveEntries found) =>
        found.Add(
            WithFolderSlash(said.Name ?? header.Name, header.Kind),
            said.Modified ?? header.Modified,
            (all, most) => ReadData(header.Kind, all.AsSpan(start, length), most)
        );

    // As in a .zip: what is a folder ends with a slash, though not every packer writes that.
    private static EntryName WithFolderSlash(EntryName name, char kind) =>
        kind is not ('5' or 'D') || name.IsTooLong || name.Text.EndsWith('/') ? name : name with { Text = $"{name.Text}/" };

    private static FileContents ReadData(char kind, ReadOnlySpan<byte> data, int most) =>
        kind switch
        {
            '0' or '\0' or '7' => data.Length > most ? new FileContents.TooLarge() : new FileContents.Bytes(data.ToArray()),
            '1' or '2' => new FileContents.Refused(OpenResult.IsLink),
            '3' or '4' or '6' => new FileContents.Refused(OpenResult.IsDevice),
            '5' or 'D' => new FileContents.Refused(OpenResult.IsFolder),
            _ => new FileContents.Refused("it is no ordinary file"),
        };
}
