using System.Threading.Channels;

namespace Grader.Reporting;

/// <summary>
/// The results of a grading that is under way, written again and again: whatever ends the grading, what was graded by then is
/// there.
/// </summary>
public sealed class GrowingReport : IAsyncDisposable
{
    /// <summary>After each time it rests so many times as long as that took: of a large class most of the time goes to the
    /// grading.</summary>
    private const int Rests = 20;

    private readonly Channel<Action> _latest = Channel.CreateBounded<Action>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true }
    );

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _writing;

    public GrowingReport(TimeProvider time) => _writing = Task.Run(() => WriteLatest(time, _stop.Token));

    /// <summary>There is more to write.</summary>
    /// <param name="write">Writes all that there is, when its turn comes. It throws nothing.</param>
    public void Grow(Action write) => _latest.Writer.TryWrite(write);

    private async Task WriteLatest(TimeProvider time, CancellationToken stop)
    {
        try
        {
            await foreach (var write in _latest.Reader.ReadAllAsync(stop))
            {
                var began = time.GetTimestamp();
                write();
                await Task.Delay(time.GetElapsedTime(began) * Rests, time, stop);
            }
        }
        catch (OperationCanceledException)
        {
            // All of it is written now.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _writing;
        _stop.Dispose();
    }
}
