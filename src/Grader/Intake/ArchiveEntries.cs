namespace Grader.Intake;

/// <summary>The entries of one archive that are to be graded, as they are found in it.</summary>
/// <param name="bytes">The archive, when an entry's turn comes; null where it is not there any more.</param>
internal sealed class ArchiveEntries(Func<byte[]?> bytes, Listable room)
{
    private static readonly Reading.Unreadable _gone = new("its archive was changed while it was graded; grade it again");

    private readonly List<Entry> _found = [];

    public IReadOnlyList<Entry> Found => _found;

    /// <param name="read">Reads it from the archive.</param>
    /// <returns>Whether more can be listed. What is no submission takes no room.</returns>
    public bool Add(EntryName name, Func<byte[], Reading> read)
    {
        if (!Archive.IsSubmission(name.Text))
        {
            return true;
        }
        if (!room.Takes(name.Text))
        {
            Add(Listable.Exhausted);
            return false;
        }
        _found.Add(EntryOf(name, () => bytes() is { } all ? read(all) : _gone));
        return true;
    }

    /// <summary>What is to be said of the archive itself.</summary>
    public void Add(Reading.Unreadable itself) => _found.Add(Entry.OfItself(itself));

    // Of long names no more is shown than what several can have in common: a number tells them apart.
    private Entry EntryOf(EntryName name, Func<Reading> read) =>
        name.IsTooLong ? new($"{name.Text} ({_found.Count + 1})", null, EntryName.TooLong)
        : ArchivePath.LeadsOut(name.Text) ? new(ArchivePath.Shown(name.Text), null, ArchivePath.Outside)
        : new(ArchivePath.Shown(name.Text), name.IsText ? InnerPath.FolderOf(ArchivePath.Segments(name.Text)) : null, read);
}
