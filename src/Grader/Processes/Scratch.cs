namespace Grader.Processes;

/// <summary>A fresh, empty directory of this user's alone, for one child process. The host never opens anything in it.</summary>
internal sealed class Scratch : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("grader-").FullName;

    /// <summary>Removes it, as far as the child left it removable. Links in it are removed, not followed.</summary>
    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The child may have taken away permissions, or still be dying: a leftover harms no one.
        }
    }
}
