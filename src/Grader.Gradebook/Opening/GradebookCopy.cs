namespace Grader.Gradebook.Opening;

/// <summary>Copies a gradebook as a whole, also while somebody grades into it: between files, databases, or one and the
/// other.</summary>
public static class GradebookCopy
{
    /// <param name="to">The copy's own place. A file there is replaced.</param>
    /// <exception cref="GradebookException">One of them cannot be read, or written, or there is a gradebook in that
    /// database.</exception>
    public static async Task Make(GradebookPlace from, GradebookPlace to, TimeProvider time, CancellationToken cancellation)
    {
        using var source = await OpenGradebook.OpenToRead(from, time, cancellation);
        if (to is GradebookPlace.InFile file)
        {
            await CopyToFile(source, file);
            return;
        }
        using var copy = await OpenGradebook.OpenOrCreate(to, time, cancellation);
        if (copy.Ask(tables => tables.Gradings.Any() || tables.Decisions.Any()))
        {
            throw new GradebookException($"'{to.Shown}' has a gradebook already. {to.Otherwise}");
        }
        RowCopy.Copy(source, copy);
    }

    private static async Task CopyToFile(OpenGradebook source, GradebookPlace.InFile to)
    {
        var draft = $"{to.Path}.{Path.GetRandomFileName()}";
        try
        {
            Directory.CreateDirectory(to.Folder);
            if (source is GradebookFile file)
            {
                file.CopyTo(draft, to);
            }
            else
            {
                using var copy = await GradebookFile.CreateDraft(to with { Path = draft });
                RowCopy.Copy(source, copy);
            }
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
