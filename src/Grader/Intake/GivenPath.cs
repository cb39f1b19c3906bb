namespace Grader.Intake;

/// <summary>How what was found is called: by what was given, never by where that stands on this machine.</summary>
internal static class GivenPath
{
    /// <param name="fullPaths">
    /// All that were given. With several, names start at the folder that holds them all, as if that had been given.
    /// </param>
    public static HandedIn Name(Entry entry, string fullPath, IReadOnlyList<string> fullPaths)
    {
        var place = fullPaths.Count == 1 ? null : Place(fullPath, fullPaths);
        var file = (place, entry.Path) switch
        {
            (null, null) => Path.GetFileName(fullPath),
            (null, { } path) => path,
            ({ } given, null) => given,
            ({ } given, { } path) => $"{given}/{path}",
        };
        return new HandedIn(file, Student(place, entry), entry.Read);
    }

    // An archive, or a folder that is given beside others, is a folder to what is in it.
    private static string? Student(string? place, Entry entry)
    {
        if (entry.Folder is not { } folder)
        {
            return null;
        }
        var above = place is null ? "" : entry.Path is null ? InnerPath.FolderOf(place.Split('/')) : place;
        return string.Join('/', new[] { above, folder }.Where(f => f.Length > 0)) is { Length: > 0 } all ? all : null;
    }

    private static string Place(string fullPath, IReadOnlyList<string> fullPaths)
    {
        var common = Path.GetDirectoryName(fullPath);
        while (common is not null && !fullPaths.All(p => Holds(common, p)))
        {
            common = Path.GetDirectoryName(common);
        }
        // Two drives of Windows have no folder in common.
        var place = common is null ? fullPath : Path.GetRelativePath(common, fullPath);
        return place.Replace(Path.DirectorySeparatorChar, '/');
    }

    private static bool Holds(string folder, string path) => path.Length > folder.Length
        && path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
