using Dapper;
using Grader.Queue.Connecting;
using Hangfire;
using Npgsql;

namespace Grader.Queue.Storage;

/// <summary>
/// Hands out turns of a batch, some dozens at a time: what two batches have waiting is served in turn, however long one of them
/// is. A turn that came to nothing, whyever, is handed out again after some minutes.
/// </summary>
internal sealed class Refill(QueueDatabase database, JobStorage storage)
{
    /// <summary>Turns that a batch has at once, at least.</summary>
    private const int Least = 32;

    private const string Busy = """
        SELECT count(*) FROM grader.items
        WHERE batch = @batch AND state = 1 AND since > now() - interval '10 minutes'
        """;

    private const string Slots = """
        SELECT coalesce(sum(jobs) FILTER (WHERE strong), 0)::int AS strong,
            coalesce(sum(jobs) FILTER (WHERE NOT strong), 0)::int AS weak
        FROM grader.workers WHERE seen > now() - interval '1 minute' AND build = @build
        """;

    private const string Next = """
        SELECT address FROM grader.items
        WHERE batch = @batch AND (state = 0 OR (state = 1 AND since <= now() - interval '10 minutes'))
        ORDER BY state DESC, place LIMIT @room
        """;

    private const string Mark = """
        UPDATE grader.items SET state = 1, since = now() WHERE batch = @batch AND address = ANY(@addresses) AND state < 2
        """;

    // What was meant for strong workers, when there were some.
    private const string LeaveToWeak = """
        UPDATE hangfire.jobqueue q SET queue = @weak FROM hangfire.job j
        WHERE q.queue = @strong AND (q.fetchedat IS NULL OR q.fetchedat < now() - interval '30 seconds')
            AND j.id = q.jobid AND j.arguments ->> 0 = @batch::text
        """;

    private readonly BackgroundJobClient _hangfire = new(storage, Turns.Filters);

    public Task Do(long batch, TurnKind kind, CancellationToken cancellation) =>
        database.Ask(connection => Do(connection, batch, kind, cancellation), cancellation);

    private async Task<int> Do(NpgsqlConnection connection, long batch, TurnKind kind, CancellationToken cancellation)
    {
        await using var change = await connection.BeginTransactionAsync(cancellation);
        if (!await connection.QuerySingleAsync<bool>("SELECT pg_try_advisory_xact_lock(7262, @batch::int)", new { batch }))
        {
            return 0; // somebody else is about it
        }
        var busy = await connection.QuerySingleAsync<int>(Busy, new { batch });
        var seen = await connection.QuerySingleAsync<(int Strong, int Weak)>(Slots, new { build = kind.Build });
        var (strong, weak) = (seen.Strong, kind.NeedsIsolation ? 0 : seen.Weak);
        var most = Math.Max(Least, 3 * (strong + weak));
        if (strong == 0 && weak > 0)
        {
            var queues = new
            {
                batch,
                strong = Turns.QueueFor(kind, isForStrong: true),
                weak = Turns.QueueFor(kind, false),
            };
            await connection.ExecuteAsync(LeaveToWeak, queues);
        }
        // With nobody there, it would have to be said for whom: whoever comes looks.
        if (strong + weak == 0 || busy > most / 2)
        {
            return 0;
        }
        var addresses = (await connection.QueryAsync<string>(Next, new { batch, room = most - busy })).AsList();
        // First handed out, then marked: who is killed between the two leaves turns that come twice, and none that never comes.
        foreach (var (i, address) in addresses.Index())
        {
            // To each kind of worker its share: what is in the queue of one kind is served in turn.
            var isForWeak = (i + 1) * weak / (strong + weak) > i * weak / (strong + weak);
            Turns.HandOut(_hangfire, Turns.QueueFor(kind, !isForWeak), batch, address);
        }
        await connection.ExecuteAsync(Mark, new { batch, addresses });
        await change.CommitAsync(cancellation);
        return addresses.Count;
    }
}
