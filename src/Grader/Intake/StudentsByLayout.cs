using System.Collections.Immutable;
using Grader.Intake.Layouts;
using Grader.Words;

namespace Grader.Intake;

/// <summary>Whose the files of a class are whose layout is known.</summary>
internal sealed class StudentsByLayout
{
    private const int LongestName = 64;

    private readonly LayoutReading _reading;
    private readonly IReadOnlyList<FoundInGivenPath> _found;
    private readonly ImmutableDictionary<string, string> _names;

    /// <param name="found">All that was given.</param>
    public StudentsByLayout(LayoutReading reading, IReadOnlyList<FoundInGivenPath> found)
    {
        (_reading, _found) = (reading, found);
        var owners = reading.HandIns.Concat(reading.Others).SelectMany(h => h.Owners).ToList();
        _names = OwnerNames.ForOwners(owners);
        Students = owners.DistinctBy(o => o.Key).ToImmutableDictionary(o => _names[o.Key]);
    }

    /// <summary>All students, by the names that they have in the report.</summary>
    public ImmutableDictionary<string, Owner> Students { get; }

    /// <summary>What was given, without what is read here.</summary>
    public IReadOnlyList<FoundInGivenPath> Rest => [.. _found.Select(f => f.Without(_reading.IsLeft))];

    /// <summary>The submissions, and what stands for those who have none.</summary>
    public IEnumerable<HandedInFile> Files()
    {
        var submissions = Submissions().ToList();
        var settled = submissions.Select(s => s.Student).OfType<string>().ToHashSet();
        return
        [
            .. submissions,
            .. InFolders(settled),
            .. ByName(settled),
            .. AroundDownloads(),
            .. _found.Select(f => f.NotAllNames).OfType<HandedInFile>(),
        ];
    }

    /// <summary>Lines for people.</summary>
    /// <param name="files">All that is in the report.</param>
    public IEnumerable<string> Remarks(IEnumerable<HandedInFile> files)
    {
        yield return Title();
        var unnamed = Students.Values.Count(o => o.Key.StartsWith(GradescopeLayout.Unnamed, StringComparison.Ordinal));
        if (unnamed > 0)
        {
            yield return $"{GradescopeLayout.Metadata} does not say whose {Plural.Counted(unnamed, "folder")} "
                + $"{Plural.Of(unnamed, "is", "are")}: each is a student by itself.";
        }
        if (_reading.Only is { } only)
        {
            yield return $"Only what lies in '{only}' was handed in: the other folders are the course's own.";
        }
        foreach (var line in OwnerNames.OnSameNames(Students.Values))
        {
            yield return line;
        }
        var known = StudentsOf(_reading.HandIns).ToHashSet();
        if (OnUntimed(files.Where(f => known.Contains(f.Student ?? ""))) is { } untimed)
        {
            yield return untimed;
        }
        var others = files.Where(f => !known.Contains(f.Student ?? "")).Select(f => f.Student ?? f.File).Distinct().ToList();
        if (others.Count > 0)
        {
            var first = others.Order(StringComparer.Ordinal).Take(3).Select(s => $"'{Printable.Shorten(s, LongestName)}'");
            var form = Listed.Of([.. _reading.Roots.Select(r => r.Layout.Form).Distinct()]);
            yield return $"What is not named {form} has a row of its own: {Listed.Of([.. first], others.Count)}.";
        }
    }

    // A note that is missing or damaged is no reason to be taken for on time in silence.
    private string? OnUntimed(IEnumerable<HandedInFile> files)
    {
        var dated = files.Where(f => f.Modified is not null).ToLookup(f => f.IsPlatformsTime);
        var untimed = dated[false].Select(f => f.File).ToList();
        if (untimed.Count == 0 || !(dated[true].Any() || _reading.Roots.Any(r => r.HasTimestamps)))
        {
            return null;
        }
        var first = untimed.Take(3).Select(f => $"'{Printable.Shorten(f, LongestName)}'");
        return $"When {Plural.Counted(untimed.Count, "file")} {Plural.Of(untimed.Count, "was", "were")} handed in is nowhere to "
            + $"be read, and the time of the file itself is taken: {Listed.Of([.. first], untimed.Count)}.";
    }

    private string Title()
    {
        var students = StudentsOf(_reading.HandIns).Distinct().Count();
        var late = StudentsOf(_reading.HandIns.Where(h => h.IsLate == true)).Distinct().Count();
        var saidLate = late == 0 ? "" : $", {late} late";
        return $"Read as {Listed.Of([.. _reading.Titles])}: {Plural.Counted(students, "student")}{saidLate}.";
    }

    private IEnumerable<HandedInFile> Submissions() =>
        from entry in _found.SelectMany(f => f.Entries)
        let found = entry.Folder is { } folder ? _reading.Find(folder, entry.NameIn(folder)) : null
        where found is not null || entry.Folder is null
        from file in FilesOf(entry, found)
        select file;

    private IEnumerable<HandedInFile> FilesOf(NamedEntry entry, (LayoutRoot Root, HandIn HandIn)? found) =>
        found is (var root, { Owners: not [] } handIn)
            ? handIn.Owners.Select(owner => FileOf(entry, handIn, owner, handIn.At ?? root.TimeOf(entry.Folder!)))
            : [entry.File];

    private HandedInFile FileOf(NamedEntry entry, HandIn handIn, Owner owner, DateTime? at) =>
        new(entry.File.File, _names[owner.Key], entry.File.Read, handIn.OwnName)
        {
            StudentKey = owner.Key,
            Modified = at ?? (handIn.IsOfUnknownTime ? null : entry.File.Modified),
            IsPlatformsTime = at is not null,
            IsMarkedLate = at is null ? handIn.IsLate : null,
            Number = handIn.Number,
        };

    // Folders of students without a submission, and what lies beside those of others.
    private IEnumerable<HandedInFile> InFolders(HashSet<string> settled)
    {
        var folders =
            from folder in _found.SelectMany(f => f.Folders)
            let found = _reading.Find(folder.Folder, null)
            where found is not null
            from owner in found.Value.HandIn.Owners
            let top = found.Value.Root.UpToHandIn(folder.Folder)
            group folder.Samples.Below(folder.Folder.Within(top)) by (Student: _names[owner.Key], owner.Key, Top: top);
        foreach (var folder in folders)
        {
            var all = folder.Aggregate(FolderSamples.Nothing, (all, samples) => all.With(samples));
            if (NothingToGrade.SaidOf(all, settled.Contains(folder.Key.Student)) is { } said)
            {
                yield return new($"{folder.Key.Top}", folder.Key.Student, said) { StudentKey = folder.Key.Key };
            }
        }
    }

    // Files whose names say whose they are; and those of nobody that look as if they had been meant to be graded.
    private IEnumerable<HandedInFile> ByName(HashSet<string> settled)
    {
        var files = _found
            .SelectMany(f => f.Names)
            .Select(n => (Other: n, Found: _reading.Find(n.Folder, n.Name)))
            .Where(n => n.Found?.Root.Folder == n.Other.Folder)
            .Select(n => (n.Other, n.Found!.Value.HandIn))
            .ToList();
        var heard = settled.Concat(StudentsOf(files.Where(f => !f.HandIn.IsNote).Select(f => f.HandIn))).ToHashSet();
        foreach (var (other, handIn) in files)
        {
            var said = handIn.IsNote ? NothingToGrade.OnlyNote : NothingToGrade.Mistaken(other.Name);
            foreach (var student in StudentsOf([handIn]))
            {
                if (handIn.IsNote ? heard.Add(student) : !settled.Contains(student) || InnerPath.IsMistaken(other.Name))
                {
                    yield return new(other.Path, student, said) { StudentKey = Students[student].Key };
                }
            }
            if (handIn.Owners is [] && InnerPath.IsMistaken(other.Name))
            {
                yield return new(other.Path, null, said);
            }
        }
    }

    private IEnumerable<HandedInFile> AroundDownloads() =>
        _found
            .SelectMany(f => f.Names)
            .Where(n => !n.Folder.IsNone && InnerPath.IsMistaken(n.Name))
            .Where(n => _reading.Roots.Any(r => n.Folder != r.Folder && n.Folder.Holds(r.Folder)))
            .Select(n => new HandedInFile(n.Path, null, NothingToGrade.Mistaken(n.Name)));

    private IEnumerable<string> StudentsOf(IEnumerable<HandIn> handIns) =>
        handIns.SelectMany(h => h.Owners).Select(o => _names[o.Key]);
}
