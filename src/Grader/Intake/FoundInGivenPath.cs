namespace Grader.Intake;

/// <summary>What one path that was given has in it, called as it is in the report.</summary>
internal sealed class FoundInGivenPath
{
    private readonly GivenPath _given;
    private readonly OtherFiles _others;

    public FoundInGivenPath(GivenPath given, PathContents.Found found)
    {
        (_given, _others) = (given, found.Others);
        Entries = [.. found.Entries.Select(given.NameEntry).Select(e => new NamedEntry(e))];
        var inside = given.Inside;
        var folders = _others.Folders.Select(f => (f.Key.Below(inside), f.Value));
        // In a student's own folder nothing is loose.
        var loose = _others.Loose.Aggregate(FileSample.Nothing, (all, name) => all.With(name));
        Folders = inside.IsNone ? [.. folders] : [.. folders, (inside, loose)];
    }

    public IReadOnlyList<NamedEntry> Entries { get; }

    /// <summary>Folders, and what lies in them that is no submission.</summary>
    public IReadOnlyList<(FolderPath Folder, FileSample Files)> Folders { get; }

    /// <param name="settled">Students who have a row; whoever gets one here is one of them then.</param>
    public IEnumerable<HandedInFile> FilesFor(StudentsByFolder students, HashSet<FolderPath> settled) =>
        Entries
            .Select(e => e.Folder is null ? e.File : e.File with { Student = students.NameOf(e.Folder) })
            .Concat(WithoutSubmission(students, settled))
            .OrderBy(file => file.File, StringComparer.Ordinal);

    private IEnumerable<HandedInFile> WithoutSubmission(StudentsByFolder students, HashSet<FolderPath> settled)
    {
        // Where no file is a student's, a folder need not be one: it may be a student's own repository.
        var rows = students.HasAny ? Folders.Select(f => (f.Folder, f.Files, Row: students.RowOf(f.Folder))) : [];
        foreach (var row in rows.Where(f => f.Row is not null).GroupBy(f => f.Row!).Where(g => settled.Add(g.Key)).ToList())
        {
            var first = row.MinBy(f => f.Folder.Encoded, StringComparer.Ordinal).Folder;
            var upToStudent = students.UpToStudent(first);
            var files = row.Aggregate(
                FileSample.Nothing,
                (all, f) => all.With(f.Files.Below(f.Folder.Within(students.UpToStudent(f.Folder))))
            );
            if (!NothingToGrade.IsOwnReport(files))
            {
                yield return new($"{upToStudent}", students.NameOfRow(row.Key), NothingToGrade.InsteadOfSubmission(files));
            }
        }
        foreach (var name in _given.Inside.IsNone ? _others.Loose : [])
        {
            yield return new(_given.PathOf(name), null, NothingToGrade.Mistaken);
        }
        if (students.HasAny && (_others.LacksFirst || (_others.LacksDeeper && !students.AreFirstFolders)))
        {
            yield return new(_given.PathOf(null), null, NothingToGrade.NotAll);
        }
    }
}
