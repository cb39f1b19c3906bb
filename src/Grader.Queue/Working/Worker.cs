using Dapper;
using Grader.Queue.Connecting;
using Grader.Queue.Storage;
using Grader.Sealing;
using Hangfire;

namespace Grader.Queue.Working;

/// <summary>Takes turns of a queue until it is told to stop.</summary>
public static class Worker
{
    private static readonly TimeSpan _beat = TimeSpan.FromSeconds(5);

    // One that forgot to say goodbye is forgotten too.
    private const string Beat = """
        INSERT INTO grader.workers (id, name, grader, build, tier, strong, jobs)
        VALUES (@id, @name, @grader, @build, @tier, @strong, @jobs)
        ON CONFLICT (id) DO UPDATE SET seen = now();
        DELETE FROM grader.workers WHERE seen < now() - interval '10 minutes'
        """;

    /// <param name="say">Gets what people should know: batches that it may not take.</param>
    /// <exception cref="QueueException">The database refuses.</exception>
    public static async Task Run(
        QueueDatabase database,
        WorkerTerms terms,
        Action<string> say,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var storage = Turns.StorageOf(database);
        var refill = new Refill(database, storage);
        var id = $"{Guid.NewGuid():N}";
        using var metrics = new WorkerMetrics(terms.AreMetricsCollected);
        await using var sessions = new Sessions(
            async (course, seed) => terms.OpenSession(await ReadCourse(database, course, cancellation), seed)
        );
        await Announce(database, terms, id, cancellation);
        var options = new BackgroundJobServerOptions
        {
            ServerName = terms.Name,
            WorkerCount = terms.Jobs,
            Queues = Turns.QueuesFor(terms.Grader.Code, terms.IsStrong),
            Activator = new TurnActivator(new Turn(database, sessions, refill, metrics, terms.Name)),
            FilterProvider = Turns.Filters,
            SchedulePollingInterval = _beat,
        };
        using (new BackgroundJobServer(options, storage))
        {
            await KeepSeen(database, terms, id, new(database, terms, say, refill, metrics), time, cancellation);
        }
        await database.AskOnce(
            c => c.ExecuteAsync("DELETE FROM grader.workers WHERE id = @id", new { id }),
            CancellationToken.None
        );
    }

    private static async Task KeepSeen(
        QueueDatabase database,
        WorkerTerms terms,
        string id,
        OpenBatches batches,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        try
        {
            while (true)
            {
                await Announce(database, terms, id, cancellation);
                await batches.Look(cancellation);
                await Task.Delay(_beat, time, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested) { }
    }

    private static Task<int> Announce(QueueDatabase database, WorkerTerms terms, string id, CancellationToken cancellation) =>
        database.Ask(
            c =>
                c.ExecuteAsync(
                    Beat,
                    new
                    {
                        id,
                        name = terms.Name,
                        grader = terms.Grader.Version,
                        build = terms.Grader.Code,
                        tier = terms.Tier,
                        strong = terms.IsStrong,
                        jobs = terms.Jobs,
                    }
                ),
            cancellation
        );

    private static async Task<Course> ReadCourse(QueueDatabase database, string hash, CancellationToken cancellation)
    {
        var bytes = await database.Ask(
            c => c.QuerySingleAsync<byte[]>("SELECT sealed FROM grader.courses WHERE hash = @hash", new { hash }),
            cancellation
        );
        return SealedCourse.InMemory(bytes);
    }

    private sealed class TurnActivator(Turn turn) : JobActivator
    {
        public override object ActivateJob(Type jobType) => turn;
    }
}
