namespace Grader.Cli.Outside;

/// <summary>Where a path leads, so that two can be told to be one.</summary>
internal static class RealPath
{
    /// <summary>No more than the kernel follows (path_resolution(7)).</summary>
    private const int MostLinks = 40;

    /// <param name="path">A full one. What is not there stays as it is written.</param>
    public static string Of(string path) => Of(path, MostLinks);

    private static string Of(string path, int links)
    {
        if (Path.GetDirectoryName(path) is not { } above)
        {
            return path;
        }
        var here = Path.Join(Of(above, links), Path.GetFileName(path));
        var target = new FileInfo(here).LinkTarget;
        return target is null || links == 0 ? here : Of(Path.GetFullPath(target, Path.GetDirectoryName(here)!), links - 1);
    }
}
