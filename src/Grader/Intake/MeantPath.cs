using Grader.Words;

namespace Grader.Intake;

/// <summary>What somebody meant by a path at which there is nothing.</summary>
public static class MeantPath
{
    /// <param name="given">A full path, or one from <paramref name="workingDirectory"/>.</param>
    /// <param name="isWanted">Whether what lies at a full path could be meant.</param>
    /// <returns>The same, but for its last name: another one of that folder, which is near. Null where none is.</returns>
    public static string? FindNear(string given, string workingDirectory, Func<string, bool> isWanted)
    {
        var path = Path.TrimEndingDirectorySeparator(given);
        var (above, name) = (Path.GetDirectoryName(path) ?? "", Path.GetFileName(path));
        return name.Length > 0 && NearName(name, NamesIn(Path.GetFullPath(above, workingDirectory), isWanted)) is { } meant
            ? Path.Join(above, meant)
            : null;
    }

    // A slip is either in the name or in what it ends with: ".csx" makes no two names alike.
    private static string? NearName(string name, string[] known)
    {
        bool AreSame(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
        var (stem, extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        var ofStem = known.Where(k => AreSame(Path.GetFileNameWithoutExtension(k), stem)).ToList();
        return ofStem switch
        {
            [var only] => only,
            [] => Nearest.To(
                stem,
                known.Where(k => AreSame(Path.GetExtension(k), extension)).Select(k => Path.GetFileNameWithoutExtension(k))
            )
                is { } meant
                ? known.First(k => AreSame(Path.GetExtension(k), extension) && Path.GetFileNameWithoutExtension(k) == meant)
                : null,
            _ => null,
        };
    }

    // Hidden ones are nobody's work.
    private static string[] NamesIn(string folder, Func<string, bool> isWanted)
    {
        try
        {
            return
            [
                .. Directory
                    .EnumerateFileSystemEntries(folder)
                    .Where(isWanted)
                    .Select(p => Path.GetFileName(p))
                    .Where(name => !name.StartsWith('.') && !SubmissionFile.IsNoText(name)),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
