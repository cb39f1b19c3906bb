using System.Text;
using Grader.Intake.Layouts;

namespace Grader.Intake;

/// <summary>All names that were found, as folders and what lies directly in them.</summary>
/// <param name="found">What was given.</param>
/// <param name="topName">What that is called; empty where several were given.</param>
/// <param name="isExercise">See <see cref="Download"/>.</param>
internal sealed class ClassTree(IReadOnlyList<FoundInGivenPath> found, string topName, Func<string, bool> isExercise)
{
    private readonly List<Place> _places =
    [
        .. found
            .SelectMany(f => f.Entries)
            .Where(e => e.Folder is not null)
            .Select(e => new Place(e.Folder!, e.NameIn(e.Folder!), true)),
        .. found.SelectMany(f => f.Folders).Select(f => new Place(f.Folder, null, f.Samples.Files.Count > 0)),
        .. found.SelectMany(f => f.Names).Select(n => new Place(n.Folder, n.Name, InnerPath.IsMistaken(n.Name))),
    ];

    /// <summary>What lies in a folder, if that is what was downloaded.</summary>
    public Download DownloadIn(FolderPath root) =>
        new(
            root.IsNone ? topName : WithoutExtension(root.LastFolder),
            [
                .. _places
                    .Where(p => root.Holds(p.Folder))
                    .Select(p => NameOf(p, root))
                    .OfType<DownloadedName>()
                    .GroupBy(n => n with { IsWork = true })
                    .Select(g => g.Key with { IsWork = g.Any(n => n.IsWork) })
                    .OrderBy(n => n.Text, StringComparer.Ordinal),
            ],
            (folders, name) => ReadNote(FolderPath.Of(folders.AsSpan()).Below(root), name),
            found
                .SelectMany(f => f.Notes.Keys)
                .Any(n => n.Name == NbgraderTimestamp.File && root.Holds(n.Folder) && IsTwoBelow(n.Folder.Within(root))),
            isExercise
        );

    /// <summary>What was given, and each folder directly in it, with no more than the files that lie there.</summary>
    public IEnumerable<(FolderPath Folder, Download Files)> FilesByFolder() =>
        _places
            .Where(p => p.Name is not null && p.Folder.FolderAt(1).IsNone)
            .GroupBy(p => p.Folder)
            .OrderBy(g => g.Key.Encoded, StringComparer.Ordinal)
            .Select(g =>
                (
                    g.Key,
                    new Download(
                        "",
                        [.. g.Select(p => new DownloadedName(p.Name!, false)).Distinct()],
                        (_, _) => null,
                        false,
                        isExercise
                    )
                )
            );

    private static DownloadedName? NameOf(Place place, FolderPath root)
    {
        var top = place.Folder.Within(root).FolderAt(0);
        return top.IsNone
            ? place.Name is null
                ? null
                : new(place.Name, IsFolder: false, place.IsWork)
            : top.EndsInArchive
                ? new(top.ToString(), IsFolder: false, place.IsWork, Archive.WithoutExtension(top.ToString()))
                : new(top.ToString(), IsFolder: true, place.IsWork);
    }

    private static bool IsTwoBelow(FolderPath folder) => !folder.FolderAt(1).IsNone && folder.FolderAt(2).IsNone;

    private static string WithoutExtension(FolderPath folder) =>
        folder.EndsInArchive ? Archive.WithoutExtension(folder.ToString()) : folder.ToString();

    private string? ReadNote(FolderPath root, string name) =>
        found.Select(f => f.Notes.GetValueOrDefault(new(root, name))).FirstOrDefault(read => read is not null)?.Invoke()
            is { } bytes
            ? Encoding.UTF8.GetString(bytes)
            : null;

    /// <param name="Name">Null where it is the folder itself.</param>
    /// <param name="IsWork">See <see cref="DownloadedName"/>.</param>
    private sealed record Place(FolderPath Folder, string? Name, bool IsWork);
}
