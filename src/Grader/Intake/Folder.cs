namespace Grader.Intake;

/// <summary>Finds the submissions of a folder. No link below it is followed: nothing outside is ever read.</summary>
/// <param name="root">The folder that was given.</param>
internal sealed class Folder(string root, Listable room)
{
    private readonly List<Entry> _found = [];
    private readonly Stack<string> _pending = new();

    public static IReadOnlyList<Entry> Find(string root, Listing.Entries top, Listable room)
    {
        var folder = new Folder(root, room);
        for (var (path, listing, goesOn) = ("", (Listing)top, true); goesOn; listing = Listing.Of(Path.Join(root, path)))
        {
            if (!folder.Add(path, listing))
            {
                return [.. folder._found, Entry.OfItself(Listable.Exhausted)];
            }
            goesOn = folder._pending.TryPop(out path!);
        }
        return folder._found;
    }

    // Whether more can be listed.
    private bool Add(string folder, Listing listing)
    {
        if (listing is not Listing.Entries(var entries))
        {
            return Add(folder, new Reading.Unreadable(((Listing.Refused)listing).Why));
        }
        foreach (var entry in entries.Where(e => !(e.LeadsToFolder && InnerPath.IsPassedOver(e.Name))))
        {
            var path = folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}";
            if (ReadingOf(entry, path, atTop: folder.Length == 0) is { } read && !Add(path, read))
            {
                return false;
            }
            if (entry is { LeadsToFolder: true, IsLink: false })
            {
                _pending.Push(path);
            }
        }
        return true;
    }

    private bool Add(string path, Reading.Unreadable reading) => Add(path, () => reading);

    private bool Add(string path, Func<Reading> read)
    {
        var name = EntryName.Of(path);
        _found.Add(name.IsTooLong
            ? new($"{name.Text} ({_found.Count + 1})", null, EntryName.TooLong)
            : new(path, InnerPath.FolderOf(path.Split('/')), read));
        return room.Takes(name.Text);
    }

    // Where the students' folders are, a link may stand for one, so it is reported. Further down it is part of somebody's tools.
    private Func<Reading>? ReadingOf(ListedEntry entry, string path, bool atTop) =>
        InnerPath.IsSubmission(entry.Name) ? () => SubmissionFile.Read(Path.Join(root, path))
        : entry is { LeadsToFolder: true, IsLink: true } && atTop ? () => new Reading.Unreadable(Opened.IsLink)
        : null;
}
