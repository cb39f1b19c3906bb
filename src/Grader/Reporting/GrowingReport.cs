using System.Threading.Channels;

namespace Grader.Reporting;

/// <summary>
/// The report of a grading that is under way, written again and again: whatever ends the grading, what was graded by then is
/// there.
/// </summary>
public sealed class GrowingReport : IAsyncDisposable
{
    /// <summary>After each time it rests so many times as long as that took: of a large class most of the time goes to the
    /// grading.</summary>
    private const int Rests = 20;

    private readonly Channel<Func<Report>> _latest = Channel.CreateBounded<Func<Report>>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true }
    );

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _writing;

    /// <param name="folder">Where the report is already, without anything in it that was graded.</param>
    public GrowingReport(string folder, TimeProvider time) => _writing = Task.Run(() => WriteLatest(folder, time, _stop.Token));

    /// <summary>There is more to write.</summary>
    /// <param name="report">All that there is, when its turn comes.</param>
    public void Grow(Func<Report> report) => _latest.Writer.TryWrite(report);

    private async Task WriteLatest(string folder, TimeProvider time, CancellationToken stop)
    {
        try
        {
            await foreach (var report in _latest.Reader.ReadAllAsync(stop))
            {
                var began = time.GetTimestamp();
                // Where that fails, so will the last time, which is told
                _ = ReportFile.WriteAtomically(report(), folder, lasting: false);
                await Task.Delay(time.GetElapsedTime(began) * Rests, time, stop);
            }
        }
        catch (OperationCanceledException)
        {
            // The whole report is written now.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _writing;
        _stop.Dispose();
    }
}
