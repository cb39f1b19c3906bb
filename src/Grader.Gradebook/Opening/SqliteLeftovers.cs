namespace Grader.Gradebook.Opening;

/// <summary>What SQLite leaves beside a file when it is interrupted, and does to whatever file of that name is there next
/// (https://www.sqlite.org/howtocorrupt.html, 1.4).</summary>
internal static class SqliteLeftovers
{
    /// <param name="path">Where there is no file any more, or one whose transactions were all taken back or finished.</param>
    public static void Remove(string path)
    {
        foreach (var ending in (string[])["-journal", "-wal", "-shm"])
        {
            File.Delete(path + ending);
        }
    }
}
