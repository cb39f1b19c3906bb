using System.Collections.Immutable;
using Grader.Intake.Layouts;
using Grader.Intake.Rosters;

namespace Grader.Intake;

/// <summary>The files of a class and whose they are, before a roster is held against them.</summary>
/// <param name="Students">By the names that they have in the report.</param>
internal sealed record ClassFiles(
    IReadOnlyList<HandedInFile> Files,
    IReadOnlyDictionary<string, Owner> Students,
    ImmutableArray<string> Remarks
)
{
    /// <summary>Of a class whose layout has names of its own.</summary>
    public static ClassFiles ByLayout(LayoutReading reading, IReadOnlyList<FoundInGivenPath> found, SearchOptions options)
    {
        var laidOut = new StudentsByLayout(reading, found);
        var rest = ByFolder(laidOut.Rest, options, areStudents: true);
        var files = laidOut.Files().ToList();
        // A folder that is beside the download is somebody else, whatever it is called.
        var used = laidOut.Students.Keys.ToHashSet();
        var names = rest
            .Students.Keys.Order(StringComparer.Ordinal)
            .ToDictionary(name => name, name => OwnerNames.Unused(name, used));
        var others = rest
            .Files.Select(f =>
                f.Student is null ? f : f with { Student = names[f.Student], StudentKey = $"beside {f.StudentKey}" }
            )
            .ToList();
        var known = files.Select(f => f with { Identity = laidOut.Students.GetValueOrDefault(f.Student ?? "")?.Known });
        ImmutableArray<HandedInFile> all = [.. known.Concat(others).OrderBy(f => f.File, StringComparer.Ordinal)];
        return new(
            all,
            laidOut.Students.AddRange(rest.Students.Select(s => KeyValuePair.Create(names[s.Key], s.Value))),
            [.. laidOut.Remarks(all), .. rest.Remarks]
        );
    }

    /// <summary>Of a class in folders for each student, or for each week with the students in it.</summary>
    /// <param name="areStudents">Whether every folder is a student's, also where there is no submission at all.</param>
    public static ClassFiles ByFolder(IReadOnlyList<FoundInGivenPath> found, SearchOptions options, bool areStudents = false)
    {
        var entries = found.SelectMany(l => l.Entries).ToList();
        // Whose it is may hang on which exercise it is for, and that on what is in it.
        var placed = entries
            .Where(e => e is { IsSubmission: true, Folder: not null })
            .Select(e => new PlacedFile(e.Folder!, () => options.Exercise ?? e.File.ClaimedExercise))
            .ToList();
        var folders = entries.Select(e => e.Folder).OfType<FolderPath>().ToList();
        var withFiles = folders.Concat(
            found.SelectMany(l => l.Folders).Where(f => f.Samples.Files.Count > 0).Select(f => f.Folder)
        );
        ImmutableArray<FolderPath> filled = [.. withFiles.Distinct()];
        var byRoster = options.Roster is { } roster ? FolderEvidence.FindByRoster(filled, new RosterIndex(roster).Knows) : null;
        var students = StudentsByFolder.TellApart(
            placed,
            folders.Concat(found.SelectMany(l => l.Folders).Select(f => f.Folder)),
            byRoster ?? FolderEvidence.FindByWords(filled, options.IsExercise),
            areStudents || byRoster is not null
        );
        var settled = folders.Select(students.RowOf).OfType<FolderPath>().ToHashSet();
        ImmutableArray<HandedInFile> files = [.. found.SelectMany(l => l.FilesFor(students, settled))];
        var names = files.Select(f => f.Student).OfType<string>().Distinct();
        return new(files, names.ToDictionary(name => name, name => new Owner($"folder {name}", new(), name)), students.Remarks);
    }
}
