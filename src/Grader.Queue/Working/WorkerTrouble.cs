using System.Runtime.ExceptionServices;

namespace Grader.Queue.Working;

/// <summary>What ends a worker that nobody told to stop: the first such thing.</summary>
/// <param name="stopping">Tells it to.</param>
internal sealed class WorkerTrouble(CancellationTokenSource stopping)
{
    private Exception? _first;

    public void Tell(Exception trouble)
    {
        Interlocked.CompareExchange(ref _first, trouble, null);
        _ = stopping.CancelAsync();
    }

    public void ThrowIfAny()
    {
        if (_first is { } trouble)
        {
            ExceptionDispatchInfo.Throw(trouble);
        }
    }
}
