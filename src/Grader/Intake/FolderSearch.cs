namespace Grader.Intake;

/// <summary>Finds the submissions of a folder. No link below it is followed: nothing outside is ever read.</summary>
/// <param name="root">The folder that was given.</param>
internal sealed class FolderSearch(string root, FoundSoFar finds)
{
    private const int MostNamed = 20_000;

    /// <summary>What git keeps of a repository. The files around it have the time at which they were checked out.</summary>
    private const string OfGit = ".git";

    private readonly Stack<(string Path, bool IsCheckout)> _pending = new();

    public static void FindSubmissions(string root, FolderListing.Entries top, FoundSoFar finds)
    {
        var folder = new FolderSearch(root, finds);
        for (var more = folder.AddListing("", top, false); more && folder._pending.TryPop(out var next); )
        {
            var listing = FolderListing.ReadFolder(Path.Join(root, next.Path), atTop: false, NamedIn(next.Path));
            more = folder.AddListing(next.Path, listing, next.IsCheckout);
        }
    }

    public static WantedNames NamedIn(string folder)
    {
        var levels = folder.Length == 0 ? 0 : folder.AsSpan().Count('/') + 1;
        return new(levels > OtherFiles.NamedLevels ? 0 : MostNamed, levels > OtherFiles.NotedLevels ? 0 : MostNamed);
    }

    // Whether more can be listed.
    private bool AddListing(string folder, FolderListing listing, bool isIn)
    {
        if (listing is not FolderListing.Entries(var entries, var others, var names))
        {
            return Add(folder, new SubmissionReading.Unreadable(((FolderListing.Refused)listing).Why));
        }
        if (folder.Length > 0 && GradingFolder.IsOne(names) && !entries.Any(e => InnerPath.IsSubmission(e.Name)))
        {
            return true;
        }
        var here = FolderPath.Of(folder.Split('/'));
        if (!InnerPath.IsSubmission(folder)) // else it has its line
        {
            finds.Others.Add(here, others);
        }
        foreach (var name in names)
        {
            finds.AddName(here, name, () => RegularFile.Read(Path.Join(root, folder, name), Archive.MaxBytes));
        }
        // Of a worktree it is a file.
        var isCheckout = isIn || entries.Any(e => e.Name == OfGit) || names.Contains(OfGit);
        foreach (var entry in entries.Where(e => !(e.LeadsToFolder && InnerPath.IsPassedOver(e.Name))))
        {
            var path = folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}";
            if (!AddEntry(isCheckout ? entry with { Modified = null } : entry, path, here))
            {
                return false;
            }
            if (entry is { LeadsToFolder: true, IsLink: false })
            {
                _pending.Push((path, isCheckout));
            }
        }
        return true;
    }

    // Where the students' folders are, a link may stand for one, so it is reported. Further down it is part of somebody's tools,
    // as a rule: it is kept in mind for the case that students are told apart there.
    private bool AddEntry(ListedEntry entry, string path, FolderPath here)
    {
        if (InnerPath.IsSubmission(entry.Name))
        {
            return Add(path, entry.Modified, () => SubmissionFile.Read(Path.Join(root, path)));
        }
        switch (entry)
        {
            case { LeadsToFolder: true, IsLink: true } when here.IsNone:
                return Add(path, new SubmissionReading.Unreadable(OpenResult.IsLink));
            case { LeadsToFolder: true, IsLink: true }:
                finds.Others.Add(here.WithFolder(entry.Name), FolderSamples.Of("a link"));
                break;
            case { LeadsToFolder: true }:
                break;
            case { Name: var name } when InnerPath.IsArchive(name):
                return AddArchive(path, here);
            default:
                finds.AddOther(here, entry.Name);
                break;
        }
        return true;
    }

    private bool AddArchive(string path, FolderPath here)
    {
        if (finds.TryTakeLine(path) is not true and var taken)
        {
            return taken is not null;
        }
        var place = new ArchivePlace(path, here);
        if (EntryName.Of(path).IsTooLong)
        {
            finds.Entries.Add(TooLong(path));
        }
        else if (SubmissionFile.IsNoText(path))
        {
            finds.Entries.Add(place.EntryForItself(new(SubmissionFile.WhyMissing(path))));
        }
        else
        {
            var (contents, again) = finds.Archives.Open(Path.Join(root, path));
            finds.AddArchive(place, path, contents, again);
        }
        return true;
    }

    private bool Add(string path, SubmissionReading.Unreadable reading) => Add(path, null, () => reading, isSubmission: false);

    private bool Add(string path, DateTime? modified, Func<SubmissionReading> read, bool isSubmission = true)
    {
        var name = EntryName.Of(path);
        if (finds.TryTakeLine(name.Text) is not true and var taken)
        {
            return taken is not null;
        }
        finds.Entries.Add(
            name.IsTooLong
                ? TooLong(path)
                : new(path, FolderPath.Above(path), read) { Modified = modified, IsSubmission = isSubmission }
        );
        return true;
    }

    // Of long names no more is shown than what several can have in common: a number tells them apart.
    private FoundEntry TooLong(string path) =>
        new($"{EntryName.Of(path).Text} ({finds.Entries.Count + 1})", null, EntryName.TooLong) { IsSubmission = false };
}
