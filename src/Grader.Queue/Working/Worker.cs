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

    // What this one had under way when told to stop goes back to the queue: no use there, where its batch is done by then.
    private const string Leave = """
        DELETE FROM grader.workers WHERE id = @id;
        WITH waiting AS (
            DELETE FROM hangfire.jobqueue WHERE fetchedat IS NULL AND jobid IN (
                SELECT id FROM hangfire.job
                WHERE NOT EXISTS (SELECT FROM grader.batches b WHERE b.id::text = arguments ->> 0))
            RETURNING jobid)
        DELETE FROM hangfire.job USING waiting WHERE id = jobid
        """;

    /// <param name="say">Gets what people should know: batches that it may not take.</param>
    /// <returns>Whether the queue knows that it is gone; where the database is away, that shows in half a minute.</returns>
    /// <exception cref="QueueException">The database refuses.</exception>
    /// <exception cref="GraderFailureException">This machine cannot grade any more.</exception>
    public static async Task<bool> Run(
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
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var trouble = new WorkerTrouble(stopping);
        using var metrics = new WorkerMetrics(terms.AreMetricsCollected);
        await using var sessions = new Sessions((course, seed) => Open(database, terms, course, seed, stopping.Token));
        await Announce(database, terms, id, stopping.Token);
        var options = new BackgroundJobServerOptions
        {
            ServerName = terms.Name,
            WorkerCount = terms.Jobs,
            Queues = Turns.QueuesFor(terms.Grader.Code, terms.IsStrong),
            Activator = new TurnActivator(new Turn(database, terms, sessions, refill, metrics, trouble)),
            FilterProvider = Turns.Filters,
            SchedulePollingInterval = _beat,
        };
        bool isKnownToBeGone;
        try
        {
            using var server = new BackgroundJobServer(options, storage);
            await KeepSeen(database, terms, id, new(database, terms, say, refill, metrics), time, stopping.Token);
        }
        finally
        {
            isKnownToBeGone = await database.AskInPassing(c => c.ExecuteAsync(Leave, new { id }));
        }
        trouble.ThrowIfAny();
        return isKnownToBeGone;
    }

    private static async Task<OpenCourse> Open(
        QueueDatabase database,
        WorkerTerms terms,
        string course,
        int seed,
        CancellationToken cancellation
    )
    {
        var grading = terms.OpenSession(await ReadCourse(database, course, cancellation), seed);
        return new(grading, new(grading, seed));
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
                // A database that hangs does not keep anybody who has to go.
                await Announce(database, terms, id, cancellation).WaitAsync(cancellation);
                await batches.Look(cancellation).WaitAsync(cancellation);
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
