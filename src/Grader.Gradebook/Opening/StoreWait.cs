namespace Grader.Gradebook.Opening;

/// <summary>Waits while a gradebook cannot be had: a backup keeps it locked, or a viewer that somebody left open, or its database
/// is away.</summary>
/// <param name="say">Gets a line, once for each time that it is waited for.</param>
internal sealed class StoreWait(Action<string> say, TimeProvider time, CancellationToken cancellation)
{
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(5);

    /// <summary>When it could not be had any more; null while it can.</summary>
    private long? _since;

    /// <param name="work">May be done again, where it failed. One at a time.</param>
    /// <param name="whyToWait">A sentence; null where waiting is no use.</param>
    /// <param name="pause">Before it is done again.</param>
    public T Until<T>(Func<T> work, Func<Exception, string?> whyToWait, TimeSpan pause)
    {
        while (true)
        {
            try
            {
                var done = work();
                _since = null;
                return done;
            }
            catch (Exception e) when (!IsTooLong && !cancellation.IsCancellationRequested && whyToWait(e) is { } why)
            {
                if (_since is null)
                {
                    say($"{why} Waiting for it, up to {_longest.TotalMinutes:0} minutes ...");
                }
                _since ??= time.GetTimestamp();
                cancellation.WaitHandle.WaitOne(pause);
            }
        }
    }

    // Of all that wait, and not of each that comes after the other.
    private bool IsTooLong => _since is { } since && time.GetElapsedTime(since) >= _longest;
}
