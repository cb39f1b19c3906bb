namespace Grader.Processes;

/// <summary>A process of the grader's own, all of whose lines are pipes. It never outlives this object.</summary>
internal interface IChild : IAsyncDisposable
{
    Stream Input { get; }

    Stream Output { get; }

    Stream Error { get; }

    bool HasExited { get; }

    /// <summary>Whether it ended for no reason of its own: what it was to do has to be done again.</summary>
    bool IsLost => false;

    /// <returns>The exit code; above 128 on Unix, a signal's number plus 128.</returns>
    Task<int> WaitForExit(CancellationToken cancellation);

    /// <summary>Kills it and whatever it started, and waits until it is gone.</summary>
    Task<int> Kill();
}
