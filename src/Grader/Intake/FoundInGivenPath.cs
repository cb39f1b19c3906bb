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
        Names = [.. _others.Names.Select(n => n with { Folder = n.Folder.Below(inside) })];
        Notes = _others.Notes.ToDictionary(n => n.Key with { Folder = n.Key.Folder.Below(inside) }, n => n.Value);
        var folders = _others.Folders.Select(f => (f.Key.Below(inside), f.Value));
        // In a student's own folder nothing is loose.
        var loose = _others.Loose.Aggregate(FolderSamples.Nothing, (all, name) => all.With(FolderSamples.Of(name)));
        Folders = inside.IsNone ? [.. folders] : [.. folders, (inside, loose)];
        Loose = inside.IsNone ? [.. _others.Loose] : [];
    }

    private FoundInGivenPath(FoundInGivenPath all, Func<FolderPath, string?, bool> isLeft)
    {
        (_given, _others) = (all._given, all._others);
        Entries = [.. all.Entries.Where(e => e.Folder is not null && isLeft(e.Folder, e.File.File))];
        Names = [.. all.Names.Where(n => isLeft(n.Folder, n.Name))];
        Folders = [.. all.Folders.Where(f => isLeft(f.Folder, null))];
        Loose = [.. all.Loose.Where(name => isLeft(FolderPath.None, name))];
        Notes = all.Notes;
    }

    public IReadOnlyList<NamedEntry> Entries { get; }

    /// <summary>Folders, and what lies in them that is no submission.</summary>
    public IReadOnlyList<(FolderPath Folder, FolderSamples Samples)> Folders { get; }

    /// <summary>Files that are no submissions, as many as could be kept by name.</summary>
    public IReadOnlyList<NamedOther> Names { get; }

    /// <inheritdoc cref="OtherFiles.Notes"/>
    public IReadOnlyDictionary<NamedOther, Func<byte[]?>> Notes { get; }

    /// <inheritdoc cref="OtherFiles.Loose"/>
    public IReadOnlyList<string> Loose { get; }

    /// <summary>What is to be said of all of it; null where nothing is.</summary>
    public HandedInFile? NotAllNames => _others.LacksNames ? new(_given.PathOf(null), null, NothingToGrade.NotAll) : null;

    /// <summary>The same without some of it.</summary>
    /// <param name="isLeft">Whether something stays: by the folder that it is in and, where it is a file, its name there.</param>
    public FoundInGivenPath Without(Func<FolderPath, string?, bool> isLeft) => new(this, isLeft);

    /// <param name="settled">Students who have a row; whoever gets one here is one of them then.</param>
    public IEnumerable<HandedInFile> FilesFor(StudentsByFolder students, HashSet<FolderPath> settled) =>
        Entries
            .Select(e =>
                e.Folder is null
                    ? e.File
                    : e.File with
                    {
                        Student = students.NameOf(e.Folder),
                        StudentKey = students.KeyIn(e.Folder),
                    }
            )
            .Concat(WithoutSubmission(students, settled))
            .OrderBy(file => file.File, StringComparer.Ordinal);

    private IEnumerable<HandedInFile> WithoutSubmission(StudentsByFolder students, HashSet<FolderPath> settled)
    {
        var rows = Folders.Select(f => (f.Folder, f.Samples, Row: students.RowOf(f.Folder)));
        foreach (var row in rows.Where(f => f.Row is not null).GroupBy(f => f.Row!).ToList())
        {
            var first = row.MinBy(f => f.Folder.Encoded, StringComparer.Ordinal).Folder;
            var samples = row.Aggregate(
                FolderSamples.Nothing,
                (all, f) => all.With(f.Samples.Below(f.Folder.Within(students.UpToStudent(f.Folder))))
            );
            // Where no file is a student's, a folder need not be one: it may be in a student's own repository.
            var isPlain = !students.HasAny && samples.Work.Count == 0;
            if (!isPlain && NothingToGrade.SaidOf(samples, hasSubmission: !settled.Add(row.Key)) is { } said)
            {
                yield return new($"{students.UpToStudent(first)}", students.HasAny ? students.NameOfRow(row.Key) : null, said)
                {
                    StudentKey = students.HasAny ? students.KeyOfRow(row.Key) : null,
                };
            }
        }
        foreach (var (folder, samples, _) in rows.Where(f => f.Row is null && !f.Folder.IsNone && f.Samples.Work.Count > 0))
        {
            yield return new($"{folder}", null, NothingToGrade.OfNobody(samples.Work));
        }
        foreach (var name in Loose)
        {
            yield return new(_given.PathOf(name), null, NothingToGrade.Mistaken(name));
        }
        if (students.HasAny && (_others.LacksFirst || (_others.LacksDeeper && !students.AreFirstFolders)))
        {
            yield return new(_given.PathOf(null), null, NothingToGrade.NotAll);
        }
    }
}
