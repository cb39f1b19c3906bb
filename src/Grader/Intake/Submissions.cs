namespace Grader.Intake;

/// <summary>From the paths that a user gives to the files that students handed in.</summary>
public static class Submissions
{
    /// <summary>Finds every submission. Each is read when its turn comes, as carefully as if it had not been found before.</summary>
    /// <param name="paths">Files, folders and archives (.zip, .tar, .tar.gz, .tgz).</param>
    public static Search Find(IReadOnlyList<string> paths)
    {
        if (paths is [])
        {
            return new Search.Refused("Nothing to grade was given. Give a .csx file, a folder or an archive.");
        }
        var (archives, room) = (new Archives(), new Listable());
        var found = new List<(string Path, IReadOnlyList<Entry> Entries)>();
        foreach (var path in paths.Distinct())
        {
            switch (Look.At(path, archives, room))
            {
                case Look.Refused(var message): return new Search.Refused(message);
                case Look.Found(var entries): found.Add((Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), entries)); break;
            }
        }
        var fullPaths = found.ConvertAll(f => f.Path);
        var files = found.SelectMany(f => f.Entries
            .Select(entry => GivenPath.Name(entry, f.Path, fullPaths))
            .OrderBy(file => file.File, StringComparer.Ordinal));
        return new Search.Found([.. files]);
    }
}
