using Dapper;
using Grader.Gradebook.Keeping;
using Grader.Misconceptions;
using Grader.Queue.Connecting;
using Grader.Queue.Storage;
using Grader.Results;

namespace Grader.Queue.Working;

/// <summary>One text that this worker grades.</summary>
/// <param name="worker">Its name.</param>
internal sealed class Turn(QueueDatabase database, Sessions sessions, Refill refill, WorkerMetrics metrics, string worker) : ITurn
{
    /// <summary>Workers that may end while they grade a text, before it is the text's doing.</summary>
    private const int MostEnds = 3;

    // Nothing, where its batch is gone, it is done, or its verdict came by another batch.
    private const string Begin = """
        UPDATE grader.items i SET workers = workers || @worker, since = now(), state = 1
        FROM grader.batches b, grader.texts t
        WHERE i.batch = @batch AND i.address = @address AND i.state < 2 AND b.id = i.batch AND t.hash = i.text
            AND NOT EXISTS (SELECT FROM grader.verdicts v WHERE v.address = i.address)
        RETURNING i.exercise, b.course, b.seed, b.build, b.strong, b.waited_for AS waitedfor, t.utf16,
            cardinality(i.workers) AS begun,
            ARRAY(SELECT w FROM unnest(i.workers) w WHERE w NOT IN (
                SELECT name FROM grader.workers WHERE seen > now() - interval '20 seconds')) AS ended
        """;

    private const string Keep = """
        INSERT INTO grader.verdicts (address, report, wrong, worker) VALUES (@address, @report, @wrong, @worker)
        ON CONFLICT (address) DO NOTHING;
        UPDATE grader.items SET state = 2 WHERE address = @address AND state < 2
        """;

    private const string SetAside = """
        UPDATE grader.items SET state = 2, failure = @failure WHERE batch = @batch AND address = @address AND state < 2
        """;

    private const string Done = """
        UPDATE grader.items i SET state = 2 WHERE batch = @batch AND address = @address AND state < 2
            AND EXISTS (SELECT FROM grader.verdicts v WHERE v.address = i.address)
        """;

    // The last one of this worker's: it did not end, it was told to.
    private const string GiveBack = """
        UPDATE grader.items SET workers = workers[1:cardinality(workers) - 1]
        WHERE batch = @batch AND address = @address AND state < 2 AND workers[cardinality(workers)] = @worker
        """;

    public async Task Take(long batch, string address, CancellationToken cancellation)
    {
        var asked = new Asked(batch, address);
        var begun = await database.Ask(
            c =>
                c.QuerySingleOrDefaultAsync<BegunTurn>(
                    Begin,
                    new
                    {
                        worker,
                        batch,
                        address,
                    }
                ),
            cancellation
        );
        if (begun is null)
        {
            await Change(Done, asked, cancellation);
            return;
        }
        if (begun.Begun > 1)
        {
            metrics.BegunAgain();
        }
        if (begun.Ended.Length >= MostEnds)
        {
            await Change(SetAside, asked with { Failure = TooMany(begun.Ended) }, cancellation);
        }
        else
        {
            await Grade(begun, asked, cancellation);
        }
        await refill.Do(batch, Turns.QueueFor(begun.Build, begun.Strong, begun.WaitedFor), cancellation);
    }

    private async Task Grade(BegunTurn begun, Asked asked, CancellationToken cancellation)
    {
        GradedSubmission graded;
        try
        {
            graded = await sessions.Use(begun.Course, begun.Seed, s => s.GradeText(begun.Exercise, begun.Text, cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await database.AskOnce(c => c.ExecuteAsync(GiveBack, asked with { Worker = worker }), CancellationToken.None);
            throw;
        }
        catch (Exception e) when (e is not (GraderFailureException or QueueException))
        {
            // A bug that one file brings to light.
            await Change(SetAside, asked with { Failure = $"The grader failed: {e.Message}" }, cancellation);
            return;
        }
        // What ends from now on may have been ended by who stops this worker.
        cancellation.ThrowIfCancellationRequested();
        if (graded.Report.Status == SubmissionStatus.Error)
        {
            await Change(SetAside, asked with { Failure = graded.Report.Message }, cancellation);
            return;
        }
        var verdict = new
        {
            address = asked.Address,
            report = KeptJson.Of(graded.Report),
            wrong = KeptJson.Of(graded.Wrong),
            worker,
        };
        await database.Ask(c => c.ExecuteAsync(Keep, verdict), cancellation);
        metrics.Graded(TimeSpan.FromSeconds(graded.Report.Seconds));
    }

    private Task<int> Change(string sql, Asked asked, CancellationToken cancellation) =>
        database.Ask(c => c.ExecuteAsync(sql, asked), cancellation);

    private static string TooMany(string[] ended) =>
        $"The grader failed: {MostEnds} workers ended while they graded it: {string.Join(", ", ended[..MostEnds])}.";

    private sealed record Asked(long Batch, string Address)
    {
        public string? Failure { get; init; }
        public string? Worker { get; init; }
    }

    private sealed record BegunTurn
    {
        public required string Exercise { get; init; }
        public required string Course { get; init; }
        public int Seed { get; init; }
        public required string Build { get; init; }
        public bool Strong { get; init; }
        public bool WaitedFor { get; init; }
        public required byte[] Utf16 { get; init; }

        /// <summary>How often it was.</summary>
        public int Begun { get; init; }

        /// <summary>Who began it and is not there any more; who lost the database for a while is.</summary>
        public required string[] Ended { get; init; }

        public string Text => System.Text.Encoding.Unicode.GetString(Utf16);
    }
}
