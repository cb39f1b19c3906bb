namespace Grader.Gradebook.Opening;

/// <summary>Keeps other processes from writing to a gradebook. It goes with this process, however that ends.</summary>
/// <remarks>A file of its own beside the gradebook: to close any handle on a file takes away the locks that SQLite has on it
/// (https://www.sqlite.org/howtocorrupt.html, 2.2). It stays there: whoever removed it could let two in.</remarks>
internal sealed class GradebookLock : IDisposable
{
    private const int Attempts = 20;
    private static readonly TimeSpan _between = TimeSpan.FromMilliseconds(100);

    private readonly FileStream _held;

    private GradebookLock(FileStream held) => _held = held;

    /// <summary>Waits for a moment where somebody else has it: a decision is written in less.</summary>
    /// <returns>Null where they keep it.</returns>
    /// <exception cref="GradebookException">There can be no lock here.</exception>
    public static async Task<GradebookLock?> Take(GradebookPlace.InFile place, TimeProvider time, CancellationToken cancellation)
    {
        var path = $"{place.Path}.lock";
        for (var attempt = 1; ; attempt++)
        {
            if (TryOpen(path, place) is { } held)
            {
                return WithoutRival(held, path, place);
            }
            if (attempt == Attempts)
            {
                return null;
            }
            await Task.Delay(_between, time, cancellation);
        }
    }

    // On some network shares every lock is granted, to everybody.
    private static GradebookLock WithoutRival(FileStream held, string path, GradebookPlace.InFile place)
    {
        using var second = TryOpen(path, place);
        if (second is null)
        {
            return new(held);
        }
        held.Dispose();
        throw new GradebookException(StoreProblem.NoLocks(place));
    }

    private static FileStream? TryOpen(string path, GradebookPlace.InFile place)
    {
        try
        {
            return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new GradebookException(StoreProblem.NotWritable(place));
        }
        catch (IOException e)
        {
            return StoreProblem.IsSharingViolation(e) ? null : throw new GradebookException(StoreProblem.Describe(e, place));
        }
    }

    public void Dispose() => _held.Dispose();
}
