using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Screens;
using Grader.Words;

namespace Grader.Cli.Students;

/// <summary>Writes files that a person will work on, and says so.</summary>
internal static class NewFiles
{
    /// <summary>Writes all of them, or none where one is in the way. Creates their folder.</summary>
    /// <param name="files">Paths as they were given.</param>
    /// <param name="force">Overwrites files.</param>
    /// <param name="elsewhere">The option that names another folder.</param>
    public static void WriteAll(
        OutsideWorld world,
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
                WriteAll(world.PathOf(path), content, force);
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
        world.Show(files.Select(f => HangingText.Of("Written: ", Printable.Of(f.Path))));
    }

    private static void WriteAll(string fullPath, byte[] content, bool force)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(fullPath)!);
        using var stream = new FileStream(fullPath, force ? FileMode.Create : FileMode.CreateNew, FileAccess.Write);
        stream.Write(content);
    }
}
