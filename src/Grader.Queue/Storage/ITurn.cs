namespace Grader.Queue.Storage;

/// <summary>What Hangfire calls.</summary>
public interface ITurn
{
    /// <summary>Grades one text of a batch, unless that is done.</summary>
    /// <param name="address">All that its verdict hangs on, as a hash.</param>
    /// <param name="cancellation">Where the worker is told to stop.</param>
    Task Take(long batch, string address, CancellationToken cancellation);
}
