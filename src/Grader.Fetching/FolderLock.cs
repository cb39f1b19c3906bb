namespace Grader.Fetching;

/// <summary>Held by one process at a time, for as long as it lives at most.</summary>
internal static class FolderLock
{
    private static readonly TimeSpan _between = TimeSpan.FromMilliseconds(200);

    /// <param name="onWait">Called once, where another one has it.</param>
    public static async Task<IDisposable> Take(string file, Action onWait, CancellationToken cancellation)
    {
        for (var waited = false; ; waited = true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (IsHeld(e))
            {
                if (!waited)
                {
                    onWait();
                }
                await Task.Delay(_between, cancellation);
            }
        }
    }

    // EWOULDBLOCK of Linux, of macOS, and Windows' sharing violation.
    private static bool IsHeld(IOException e) => e.HResult is 11 or 35 || (e.HResult & 0xFFFF) == 32;
}
