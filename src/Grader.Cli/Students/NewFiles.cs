using Grader.Cli.Asking;
using Grader.Cli.Outside;

namespace Grader.Cli.Students;

/// <summary>Writes files that a person will work on.</summary>
internal static class NewFiles
{
    /// <summary>Writes all of them, or none where one is in the way. Creates their folder.</summary>
    /// <param name="files">Paths as they were given.</param>
    /// <param name="force">Overwrites files.</param>
    /// <param name="elsewhere">The option that names another folder.</param>
    public static void Write(
        Surroundings world,
        IReadOnlyList<(string Path, byte[] Content)> files,
        bool force,
        string elsewhere = "--out DIR"
    )
    {
        if (!force && files.FirstOrDefault(f => Path.Exists(world.PathOf(f.Path))).Path is { } there)
        {
            throw new RequestException(
                $"'{there}' is there already, and nothing was written. Overwrite it with --force, or write elsewhere with "
                    + $"{elsewhere}."
            );
        }
        foreach (var (path, content) in files)
        {
            try
            {
                var full = world.PathOf(path);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                using var stream = new FileStream(full, force ? FileMode.Create : FileMode.CreateNew, FileAccess.Write);
                stream.Write(content);
            }
            catch (UnauthorizedAccessException)
            {
                throw new RequestException($"'{path}' cannot be written: permission denied. Write elsewhere with {elsewhere}.");
            }
            catch (IOException e)
            {
                throw new RequestException($"'{path}' cannot be written: {e.Message} Write elsewhere with {elsewhere}.");
            }
        }
    }
}
