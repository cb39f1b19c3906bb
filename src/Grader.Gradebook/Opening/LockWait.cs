namespace Grader.Gradebook.Opening;

/// <summary>Waits while another program keeps a gradebook locked: a backup, or a viewer that somebody left open.</summary>
/// <param name="say">Gets a line, once for each time that it is waited for.</param>
internal sealed class LockWait(GradebookPlace place, Action<string> say, TimeProvider time, CancellationToken cancellation)
{
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(5);

    /// <param name="work">Waits for some seconds itself. May be done again, where it failed.</param>
    public T Until<T>(Func<T> work)
    {
        var start = time.GetTimestamp();
        for (var isSaid = false; ; isSaid = true)
        {
            try
            {
                return work();
            }
            catch (Exception e)
                when (StoreProblem.IsLocked(e) && time.GetElapsedTime(start) < _longest && !cancellation.IsCancellationRequested)
            {
                if (!isSaid)
                {
                    say(
                        $"The gradebook '{place.Shown}' is locked by another program. Waiting for it, up to "
                            + $"{_longest.TotalMinutes:0} minutes ..."
                    );
                }
            }
        }
    }
}
