namespace Grader.Intake;

/// <summary>How what was found is called: by what was given, never by where that stands on this machine.</summary>
/// <param name="FullPath">What was given.</param>
/// <param name="Place">
/// With several, names start at the folder that holds them all, as if that had been given: what stands between. Else null.
/// </param>
internal sealed record GivenPath(string FullPath, string? Place)
{
    /// <param name="fullPaths">All that were given.</param>
    public static GivenPath Of(string fullPath, IReadOnlyList<string> fullPaths) =>
        new(fullPath, fullPaths.Count == 1 ? null : PlaceBelow(fullPath, fullPaths));

    /// <summary>The folder that all names start at; null where they start in an archive.</summary>
    public string? Start =>
        Place is not null ? Path.TrimEndingDirectorySeparator(FullPath[..^Place.Length])
        : Directory.Exists(FullPath) ? FullPath
        : Archive.IsNamedLikeOne(FullPath) ? null
        : Path.GetDirectoryName(FullPath);

    /// <summary>The folders above what is in it.</summary>
    public FolderPath Inside =>
        Place is null ? FolderPath.None
        // An archive that is given beside others is a folder to what is in it.
        : Archive.IsNamedLikeOne(FullPath) && !Directory.Exists(FullPath) ? Above.WithArchive(Path.GetFileName(FullPath))
        : FolderPath.Of(Place.Split('/'));

    /// <summary>What was found in it, or it itself, as it is called here.</summary>
    public FoundEntry NameEntry(FoundEntry found) =>
        found with
        {
            Path = PathOf(found.Path),
            Folder = found.Folder?.Below(found.Path is null ? Above : Inside),
        };

    /// <param name="path">Below what was given; null for that itself.</param>
    public string PathOf(string? path) =>
        (Place, path) switch
        {
            (null, null) => Path.GetFileName(FullPath),
            (null, { } inner) => inner,
            ({ } given, null) => given,
            ({ } given, { } inner) => $"{given}/{inner}",
        };

    private FolderPath Above => Place is null ? FolderPath.None : FolderPath.Above(Place);

    private static string PlaceBelow(string fullPath, IReadOnlyList<string> fullPaths)
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

    private static bool Holds(string folder, string path) =>
        path.Length > folder.Length
        && path.StartsWith(
            Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );
}
