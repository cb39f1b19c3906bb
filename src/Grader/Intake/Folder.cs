using System.Collections.Immutable;

namespace Grader.Intake;

/// <summary>Finds and reads the submissions of a folder. No link below it is followed: nothing outside is ever read.</summary>
internal static class Folder
{
    public static IReadOnlyList<Entry> Read(string root, Listing.Entries top)
    {
        var found = new List<Entry>();
        var pending = new Stack<(ImmutableArray<string> Path, Listing Listing)>([([], top)]);
        while (pending.TryPop(out var folder))
        {
            if (folder.Listing is not Listing.Entries(var entries))
            {
                found.Add(EntryOf(folder.Path, new Reading.Unreadable(((Listing.Refused)folder.Listing).Why)));
                continue;
            }
            foreach (var entry in entries.Where(e => !(e.LeadsToFolder && InnerPath.IsPassedOver(e.Name))))
            {
                var path = folder.Path.Add(entry.Name);
                if (ReadingOf(entry, Path.Join([root, .. path]), atTop: folder.Path is []) is { } reading)
                {
                    found.Add(EntryOf(path, reading));
                }
                if (entry is { LeadsToFolder: true, IsLink: false })
                {
                    pending.Push((path, Listing.Of(Path.Join([root, .. path]))));
                }
            }
        }
        return found;
    }

    // Where the students' folders are, a link may stand for one, so it is reported. Further down it is part of somebody's tools.
    private static Reading? ReadingOf(ListedEntry entry, string path, bool atTop) =>
        InnerPath.IsSubmission(entry.Name) ? SubmissionFile.Read(path)
        : entry is { LeadsToFolder: true, IsLink: true } && atTop ? new Reading.Unreadable(Opened.IsLink)
        : null;

    private static Entry EntryOf(ImmutableArray<string> path, Reading reading) =>
        new(string.Join('/', path), InnerPath.Above(path.AsSpan()), reading);
}
