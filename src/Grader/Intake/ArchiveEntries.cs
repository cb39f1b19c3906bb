namespace Grader.Intake;

/// <summary>What is in one archive, as it is found there.</summary>
/// <param name="bytes">The archive, when an entry's turn comes; null where it is not there any more.</param>
internal sealed class ArchiveEntries(Func<byte[]?> bytes, FoundSoFar finds, ArchivePlace place)
{
    private static readonly SubmissionReading.Unreadable _gone = new(
        "its archive was changed while it was graded; grade it again"
    );

    private int _count;

    /// <param name="read">Reads it from the archive, where it has not more bytes than that.</param>
    /// <returns>Whether more can be listed. What is no submission takes no room.</returns>
    public bool Add(EntryName name, DateTime? modified, Func<byte[], int, FileContents> read)
    {
        var isSubmission = Archive.IsSubmission(name.Text);
        if (!isSubmission && !Archive.IsInner(name.Text))
        {
            AddOther(name, read);
            return true;
        }
        var path = place.PathOf(ArchivePath.AsShown(name.Text));
        if (finds.TryTakeLine(path) is not true and var taken)
        {
            return taken is not null;
        }
        _count++;
        if (WhyRefused(name) is { } refusal)
        {
            // Of long names no more is shown than what several can have in common: a number tells them apart.
            finds.Entries.Add(new(name.IsTooLong ? $"{path} ({_count})" : path, null, refusal) { IsSubmission = false });
            return true;
        }
        var folder = name.IsText ? FoldersAbove(name) : null;
        if (isSubmission)
        {
            SubmissionReading Read() =>
                bytes() is { } all ? SubmissionText.FromContents(read(all, SubmissionText.MostBytesOf(path)), path) : _gone;

            finds.Entries.Add(new(path, folder, Read) { Modified = modified });
        }
        else
        {
            AddInner(path, folder, read);
        }
        return true;
    }

    // An archive in an archive is looked into, one in that is not.
    private void AddInner(string path, FolderPath? folder, Func<byte[], int, FileContents> read)
    {
        if (place.IsInner)
        {
            finds.Entries.Add(new ArchivePlace(path, folder).EntryForItself(Archive.TooDeep));
            return;
        }
        var (contents, again) = finds.Archives.OpenWithin(
            bytes,
            all => ArchiveCache.UnpackGzip(read(all, Archive.MaxBytes), path)
        );
        finds.AddArchive(new(path, folder), path, contents, again);
    }

    /// <summary>Whether it lies in something else that was given: its limits are one student's.</summary>
    public bool IsInner => place.IsInner;

    /// <summary>What is to be said of a folder in it.</summary>
    public void AddFullFolder(FolderPath folder, SubmissionReading.Unreadable full) =>
        finds.AddFullFolder(place.Inside is { } inside ? folder.Below(inside) : folder, full);

    /// <summary>What is to be said of the archive itself.</summary>
    public void Add(SubmissionReading.Unreadable itself) => finds.Entries.Add(place.EntryForItself(itself));

    private void AddOther(EntryName name, Func<byte[], int, FileContents> read)
    {
        if (WhyRefused(name) is not null || !name.IsText || FoldersAbove(name) is not { } folder)
        {
            return;
        }
        var file = ArchivePath.SegmentsOf(name.Text)[^1];
        var isFolder = name.Text.EndsWith('/');
        if (ArchivePath.SegmentsOf(name.Text)[..^1].Any(InnerPath.IsPassedOver) || (isFolder && InnerPath.IsPassedOver(file)))
        {
            return;
        }
        if (isFolder)
        {
            finds.Others.Add(file is "." ? folder : folder.WithFolder(file));
        }
        else
        {
            finds.AddOther(folder, file);
            finds.AddName(folder, file, () => bytes() is { } all ? read(all, Archive.MaxBytes) : new FileContents.Missing());
        }
    }

    private static SubmissionReading.Unreadable? WhyRefused(EntryName name) =>
        name.IsTooLong ? EntryName.TooLong
        : ArchivePath.LeadsOut(name.Text) ? ArchivePath.Outside
        : null;

    private FolderPath? FoldersAbove(EntryName name) =>
        place.Inside is { } inside ? ArchivePath.FoldersOf(name.Text).Below(inside) : null;
}
