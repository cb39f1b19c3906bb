using Dapper;
using Grader.Processes;
using Grader.Queue.Connecting;
using Grader.Queue.Storage;

namespace Grader.Queue.Working;

/// <summary>One text that this worker grades, or one part of a verification.</summary>
internal sealed class Turn(
    QueueDatabase database,
    WorkerTerms terms,
    Sessions sessions,
    Refill refill,
    WorkerMetrics metrics,
    WorkerTrouble trouble
) : ITurn
{
    /// <summary>Workers that may end while they grade a text, before it is the text's doing.</summary>
    private const int MostEnds = 3;

    // Nothing, where its batch is gone, it is done, or its verdict came by another batch. Who had it when the database last went
    // down may have been told to stop since, and could not give it back: that is no end over a text.
    private const string Begin = """
        UPDATE grader.items i SET since = now(), begun = now(), state = 1, workers = ARRAY[@worker] || CASE
            WHEN i.begun < pg_postmaster_start_time() THEN i.workers[2:] ELSE array_remove(i.workers, @worker) END
        FROM grader.batches b, grader.texts t, grader.items was
        WHERE i.batch = @batch AND i.address = @address AND i.state < 2 AND b.id = i.batch AND t.hash = i.text
            AND was.batch = i.batch AND was.address = i.address
            AND NOT EXISTS (SELECT FROM grader.verdicts v WHERE v.address = i.address)
        RETURNING i.exercise, b.course, b.seed, b.build, b.strong, b.waited_for AS waitedfor, b.verifies, t.utf16,
            was.begun IS NOT NULL AS begunbefore,
            ARRAY(SELECT w FROM unnest(i.workers) w WHERE w NOT IN (
                SELECT name FROM grader.workers WHERE seen > now() - interval '20 seconds')) AS ended
        """;

    // Nothing, where nobody asks any more: the batch was taken out in the meantime.
    private const string Keep = """
        WITH asked AS (UPDATE grader.items SET state = 2 WHERE address = @address AND state < 2 RETURNING address)
        INSERT INTO grader.verdicts (address, report, wrong, worker)
        SELECT DISTINCT address, @report, @wrong, @worker FROM asked ON CONFLICT (address) DO NOTHING
        """;

    private const string SetAside = """
        UPDATE grader.items SET state = 2, failure = @failure WHERE batch = @batch AND address = @address AND state < 2
        """;

    private const string Done = """
        UPDATE grader.items i SET state = 2 WHERE batch = @batch AND address = @address AND state < 2
            AND EXISTS (SELECT FROM grader.verdicts v WHERE v.address = i.address)
        """;

    // It did not end, it was told to.
    private const string GiveBackOwn = """
        UPDATE grader.items SET workers = array_remove(workers, @worker)
        WHERE batch = @batch AND address = @address AND state < 2
        """;

    public async Task Take(long batch, string address, CancellationToken cancellation)
    {
        var asked = new Asked(batch, address, terms.Name);
        try
        {
            await Take(asked, cancellation);
        }
        catch (QueueException e)
        {
            // It would come again, and be refused again, and nobody would know.
            trouble.Tell(e);
            throw;
        }
    }

    private async Task Take(Asked asked, CancellationToken cancellation)
    {
        var begun = await database.Ask(c => c.QuerySingleOrDefaultAsync<BegunTurn>(Begin, asked), cancellation);
        if (begun is null)
        {
            await Change(Done, asked, cancellation);
            return;
        }
        if (begun.BegunBefore)
        {
            metrics.BegunAgain();
        }
        if (begun.Ended.Length >= MostEnds)
        {
            await Change(SetAside, asked with { Failure = TooMany(begun.Ended) }, cancellation);
        }
        else
        {
            await Do(begun, asked, cancellation);
        }
        await refill.Do(asked.Batch, new(begun.Build, begun.Strong, begun.WaitedFor), cancellation);
    }

    private async Task Do(BegunTurn begun, Asked asked, CancellationToken cancellation)
    {
        TurnResult result;
        try
        {
            result = await sessions.Use(
                begun.Course,
                begun.Seed,
                course => TurnResult.Find(course, begun.Exercise, begun.Text, begun.Verifies, cancellation)
            );
            // What ends from now on may have been ended by who stops this worker.
            cancellation.ThrowIfCancellationRequested();
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            await GiveBack(asked);
            throw;
        }
        catch (Exception e) when (e is not QueueException)
        {
            await Settle(e, asked, cancellation);
            return;
        }
        await (
            result.Failure is { } failure
                ? Change(SetAside, asked with { Failure = failure }, cancellation)
                : Change(Keep, asked with { Report = result.Report, Wrong = result.Wrong }, cancellation)
        );
        if (result.Took is { } took)
        {
            metrics.Graded(took);
        }
    }

    // A bug that one text brings to light, a fault of the course's, or a machine that grades nothing any more.
    private async Task Settle(Exception failure, Asked asked, CancellationToken cancellation)
    {
        var fault = await terms.FindFault(cancellation);
        if (fault is null && failure is not WorkplaceException)
        {
            var what = failure is GraderFailureException ? "It was not graded" : "The grader failed";
            await Change(SetAside, asked with { Failure = $"{what}: {failure.Message}" }, cancellation);
            return;
        }
        if (fault is not null)
        {
            await GiveBack(asked);
        }
        // Else other programs start: the text may have a hand in it, and this worker counts as one that ended over it.
        trouble.Tell(new GraderFailureException($"This machine cannot grade any more: {fault ?? failure.Message}"));
        throw failure;
    }

    private Task<bool> GiveBack(Asked asked) => database.AskInPassing(c => c.ExecuteAsync(GiveBackOwn, asked));

    private Task<int> Change(string sql, Asked asked, CancellationToken cancellation) =>
        database.Ask(c => c.ExecuteAsync(sql, asked), cancellation);

    private static string TooMany(string[] ended) =>
        $"The grader failed: {MostEnds} workers ended while they graded it: {string.Join(", ", ended[..MostEnds])}.";

    private sealed record Asked(long Batch, string Address, string Worker)
    {
        public string? Failure { get; init; }
        public string? Report { get; init; }
        public string? Wrong { get; init; }
    }

    private sealed record BegunTurn
    {
        public required string Exercise { get; init; }
        public required string Course { get; init; }
        public int Seed { get; init; }
        public required string Build { get; init; }
        public bool Strong { get; init; }
        public bool WaitedFor { get; init; }
        public bool Verifies { get; init; }
        public required byte[] Utf16 { get; init; }

        public bool BegunBefore { get; init; }

        /// <summary>Who began it and is not there any more; who lost the database for a while is.</summary>
        public required string[] Ended { get; init; }

        public string Text => System.Text.Encoding.Unicode.GetString(Utf16);
    }
}
