using System.Collections.Concurrent;
using System.Text.Json;
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
        SELECT v.address, v.report, v.wrong, v.worker, NULL AS failure FROM grader.verdicts v WHERE v.address = ANY(@addresses)
        UNION ALL
        SELECT i.address, NULL, NULL, NULL, i.failure FROM grader.items i
        WHERE i.batch = @batch AND i.address = ANY(@addresses) AND i.failure IS NOT NULL
        """;

    // Its verdict was another batch's too, and went with that.
    private const string Again = """
        UPDATE grader.items i SET state = 0
        WHERE batch = @batch AND address = ANY(@addresses) AND state = 2 AND failure IS NULL
            AND NOT EXISTS (SELECT FROM grader.verdicts v WHERE v.address = i.address)
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
        new Refill(batch.Database, Turns.StorageOf(batch.Database)).Do(batch.Number, batch.Terms.Kind, cancellation);

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
        try
        {
            return row.Failure is { } failure
                ? NotGraded(exercise, failure)
                : new(KeptJson.ReportIn(row.Report!), null, KeptJson.WrongIn(row.Wrong!, pathOf));
        }
        catch (JsonException)
        {
            return NotGraded(exercise, WhatIsNone(row));
        }
    }

    private static GradedSubmission NotGraded(string exercise, string why) =>
        new(SubmissionReport.NotGraded("", null, exercise, SubmissionStatus.Error, why), null, []);

    private static string WhatIsNone(Row row) =>
        $"The worker {row.Worker} put in what is no verdict. Find out why before it takes more of this queue.";

    /// <summary>Waits until a part of a verification is done, whoever does it.</summary>
    /// <exception cref="QueueException">The database refuses.</exception>
    /// <exception cref="GraderFailureException">The grader failed at it.</exception>
    public async Task<PartFinding> Verify(string exercise, VerificationPart part, CancellationToken cancellation)
    {
        var row = await Await(await _batch.Put(exercise, part, cancellation), cancellation);
        try
        {
            return row.Failure is { } failure ? throw new GraderFailureException(failure) : PartJson.FindingIn(row.Report!);
        }
        catch (JsonException)
        {
            throw new GraderFailureException(WhatIsNone(row));
        }
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
            await AskAgain(cancellation);
            await _refill.Do(_batch.Number, _batch.Terms.Kind, cancellation);
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

    private async Task AskAgain(CancellationToken cancellation)
    {
        var parameters = new { batch = _batch.Number, addresses = StillAwaited() };
        await _batch.Database.Ask(connection => connection.ExecuteAsync(Again, parameters), cancellation);
    }

    private List<string> StillAwaited() => [.. _awaited.Where(a => !a.Value.Task.IsCompleted).Select(a => a.Key)];

    private async Task TakeWhatArrived(CancellationToken cancellation)
    {
        var addresses = StillAwaited();
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

    private sealed record Row(string Address, string? Report, string? Wrong, string? Worker, string? Failure);
}
