namespace Grader.Intake;

/// <summary>From the paths that a user gives to the files that students handed in.</summary>
public static class Submissions
{
    /// <summary>Finds every submission. Each is read when its turn comes, as carefully as if it had not been found
    /// before.</summary>
    /// <param name="paths">Files, folders and archives (.zip, .tar, .tar.gz, .tgz).</param>
    /// <param name="exercise">The one that all are for; null where each says so itself.</param>
    public static SubmissionSearch Find(IReadOnlyList<string> paths, string? exercise = null)
    {
        if (paths is [])
        {
            return new SubmissionSearch.Refused("Nothing to grade was given. Give a .csx file, a folder or an archive.");
        }
        var (archives, room) = (new ArchiveCache(), new FairShares(FoundSoFar.MostCharacters));
        var found = new List<(string Path, PathContents.Found Found)>();
        foreach (var path in paths.Distinct())
        {
            switch (PathContents.LookInto(path, archives, room))
            {
                case PathContents.Refused(var message):
                    return new SubmissionSearch.Refused(message);
                case PathContents.Found look:
                    found.Add((path, look));
                    break;
            }
        }
        if (found.TrueForAll(f => f.Found.Entries.Count == 0))
        {
            return new SubmissionSearch.Refused(PathContents.WhyNoSubmissions(found[0].Path, found[0].Found.Others));
        }
        var fullPaths = found.ConvertAll(f => Path.TrimEndingDirectorySeparator(Path.GetFullPath(f.Path)));
        var looked = found.Select((f, i) => new FoundInGivenPath(GivenPath.Of(fullPaths[i], fullPaths), f.Found)).ToList();
        return WithStudents(looked, exercise);
    }

    private static SubmissionSearch.Found WithStudents(List<FoundInGivenPath> looked, string? exercise)
    {
        var entries = looked.SelectMany(l => l.Entries).ToList();
        // Whose it is may hang on which exercise it is for, and that on what is in it.
        var files = entries
            .Where(e => e is { IsSubmission: true, Folder: not null })
            .Select(e => new PlacedFile(e.Folder!, () => exercise ?? e.File.ClaimedExercise));
        var folders = entries.Select(e => e.Folder).OfType<FolderPath>().ToList();
        var students = StudentsByFolder.TellApart(files, folders.Concat(looked.SelectMany(l => l.Folders).Select(f => f.Folder)));
        var settled = folders.Select(students.RowOf).OfType<FolderPath>().ToHashSet();
        return new([.. looked.SelectMany(l => l.FilesFor(students, settled))]) { Remarks = students.Remarks };
    }
}
