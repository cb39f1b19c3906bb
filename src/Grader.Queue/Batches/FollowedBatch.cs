using System.Collections.Concurrent;
using Dapper;
using Grader.Gradebook.Keeping;
using Grader.Misconceptions;
using Grader.Queue.Connecting;
using Grader.Queue.Storage;
using Grader.Results;
using Grader.Verifying;

namespace Grader.Queue.Batches;

/// <summary>A batch of which somebody waits for verdicts.</summary>
public sealed class FollowedBatch : IAsyncDisposable
{
    private static readonly TimeSpan _between = TimeSpan.FromSeconds(0.25);

    private const string Arrived = """
        SELECT v.address, v.report, v.wrong, NULL AS failure FROM grader.verdicts v WHERE v.address = ANY(@addresses)
        UNION ALL
        SELECT i.address, NULL, NULL, i.failure FROM grader.items i
        WHERE i.batch = @batch AND i.address = ANY(@addresses) AND i.failure IS NOT NULL
        """;

    private readonly Batch _batch;
    private readonly Action<WorkersSeen> _seen;
    private readonly TimeProvider _time;
    private readonly Refill _refill;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<Row>> _awaited = new();
    private readonly CancellationTokenSource _end;
    private readonly Task _watching;

    private FollowedBatch(Batch batch, Action<WorkersSeen> seen, TimeProvider time, CancellationToken cancellation)
    {
        (_batch, _seen, _time) = (batch, seen, time);
        _refill = new(batch.Database, Turns.StorageOf(batch.Database));
        _end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _watching = Watch(_end.Token);
    }

    /// <summary>Workers that take turns of it, as last seen.</summary>
    public WorkersSeen Workers { get; private set; } = WorkersSeen.NotYet;

    /// <param name="seen">Called at first, and with each change of who takes turns of it.</param>
    public static FollowedBatch Follow(
        Batch batch,
        Action<WorkersSeen> seen,
        TimeProvider time,
        CancellationToken cancellation
    ) => new(batch, seen, time, cancellation);

    /// <summary>Lets workers begin with it. Later turns they hand out themselves.</summary>
    public static Task HandOut(Batch batch, CancellationToken cancellation) =>
        new Refill(batch.Database, Turns.StorageOf(batch.Database)).Do(batch.Number, batch.Terms.Queue, cancellation);

    /// <summary>Waits until a text is graded, whoever does it.</summary>
    /// <returns>A report without a file. Where the grader failed at it, one that says so.</returns>
    /// <param name="pathOf">Where a wrong file of that name is.</param>
    /// <exception cref="QueueException">The database refuses.</exception>
    public async Task<GradedSubmission> Grade(
        string exercise,
        string text,
        Func<string, string> pathOf,
        CancellationToken cancellation
    )
    {
        var row = await Await(await _batch.Put(exercise, text, cancellation), cancellation);
        return row.Failure is { } failure
            ? new(SubmissionReport.NotGraded("", null, exercise, SubmissionStatus.Error, failure), null, [])
            : new(KeptJson.ReportIn(row.Report!), null, KeptJson.WrongIn(row.Wrong!, pathOf));
    }

    /// <summary>Waits until a part of a verification is done, whoever does it.</summary>
    /// <exception cref="QueueException">The database refuses.</exception>
    /// <exception cref="GraderFailureException">The grader failed at it.</exception>
    public async Task<PartFinding> Verify(string exercise, VerificationPart part, CancellationToken cancellation)
    {
        var row = await Await(await _batch.Put(exercise, part, cancellation), cancellation);
        return row.Failure is { } failure ? throw new GraderFailureException(failure) : PartJson.FindingIn(row.Report!);
    }

    private async Task<Row> Await(string address, CancellationToken cancellation)
    {
        var awaited = _awaited.GetOrAdd(address, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        var first = await Task.WhenAny(awaited.Task.WaitAsync(cancellation), _watching);
        if (first == _watching)
        {
            await _watching; // says why
        }
        var row = await awaited.Task.WaitAsync(cancellation);
        _awaited.TryRemove(address, out _);
        return row;
    }

    private async Task Watch(CancellationToken cancellation)
    {
        while (true)
        {
            await RefuseWhereGone(cancellation);
            var (before, now) = (Workers, await WorkersSeen.Look(_batch, cancellation));
            Workers = now;
            if (before.Describe() != now.Describe() || before == WorkersSeen.NotYet)
            {
                _seen(now);
            }
            await _refill.Do(_batch.Number, _batch.Terms.Queue, cancellation);
            // Often for verdicts, and now and then for the rest.
            for (var look = 0; look < 8; look++)
            {
                await Task.Delay(_between, _time, cancellation);
                await TakeWhatArrived(cancellation);
            }
        }
    }

    private async Task RefuseWhereGone(CancellationToken cancellation)
    {
        var isThere = await _batch.TryFollow(cancellation);
        if (!isThere)
        {
            throw new QueueException($"Batch {_batch.Number} was taken out of the queue. The same command puts it in again.");
        }
    }

    private async Task TakeWhatArrived(CancellationToken cancellation)
    {
        var addresses = _awaited.Where(a => !a.Value.Task.IsCompleted).Select(a => a.Key).ToList();
        if (addresses.Count == 0)
        {
            return;
        }
        var rows = await _batch.Database.Ask(
            connection => connection.QueryAsync<Row>(Arrived, new { batch = _batch.Number, addresses }),
            cancellation
        );
        foreach (var row in rows)
        {
            _awaited.GetValueOrDefault(row.Address)?.TrySetResult(row);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _watching.ContinueWith(_ => { }, TaskScheduler.Default);
        await _batch.StopFollowing();
        _end.Dispose();
    }

    private sealed record Row(string Address, string? Report, string? Wrong, string? Failure);
}
