namespace Grader.Gradebook.Opening;

/// <summary>Copies a gradebook as a whole, also while somebody grades into it.</summary>
public static class GradebookCopy
{
    /// <param name="to">The copy's own place. A file there is replaced.</param>
    /// <exception cref="GradebookException">One of them cannot be read, or written.</exception>
    public static async Task Make(GradebookPlace from, GradebookPlace to, TimeProvider time, CancellationToken cancellation)
    {
        using var file = await GradebookFile.OpenToRead(from, time, cancellation);
        var draft = $"{to.Path}.{Path.GetRandomFileName()}";
        try
        {
            Directory.CreateDirectory(to.Folder);
            file.CopyTo(draft, to);
            // The file first: without its journal it may be half of what it was.
            File.Delete(to.Path);
            SqliteLeftovers.Remove(to.Path);
            File.Move(draft, to.Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GradebookException(StoreProblem.Describe(e, to));
        }
        finally
        {
            File.Delete(draft);
            SqliteLeftovers.Remove(draft);
        }
    }
}
