namespace Grader.Processes;

/// <summary>How long the host waits for a runner: a time of its own to start up in, then a limit.</summary>
internal sealed class RunClock : IDisposable
{
    /// <summary>Until Ready: starting .NET and loading libtorch, which takes a second from a cold disk.</summary>
    private static readonly TimeSpan _startUp = TimeSpan.FromSeconds(60);

    private readonly Lock _turn = new();
    private readonly CancellationTokenSource _end;
    private bool _isLimited;

    /// <param name="limit">For the program and its probes.</param>
    /// <param name="fromReady">Whether the limit holds from Ready on. Else there is none before <see cref="StartLimit"/>.</param>
    /// <param name="cancellation">Ends the wait at once.</param>
    public RunClock(TimeSpan limit, bool fromReady, CancellationToken cancellation)
    {
        (Limit, _isLimited) = (limit, fromReady);
        _end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _end.CancelAfter(_startUp);
    }

    public TimeSpan Limit { get; }

    /// <summary>Cancelled where the wait is over.</summary>
    public CancellationToken Token => _end.Token;

    /// <summary>The runner is ready, and the program begins.</summary>
    public void Begin()
    {
        lock (_turn)
        {
            _end.CancelAfter(_isLimited ? Limit : Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>The limit counts from now on, however far the runner is.</summary>
    public void StartLimit()
    {
        lock (_turn)
        {
            _isLimited = true;
            _end.CancelAfter(Limit);
        }
    }

    public void CancelAfter(TimeSpan rest) => _end.CancelAfter(rest);

    public void Cancel() => _end.Cancel();

    public void Dispose() => _end.Dispose();
}
