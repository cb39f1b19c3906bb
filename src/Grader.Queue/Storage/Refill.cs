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

    private const string Slots = "SELECT coalesce(sum(jobs), 0) FROM grader.workers WHERE seen > now() - interval '1 minute'";

    private const string Next = """
        SELECT address FROM grader.items
        WHERE batch = @batch AND (state = 0 OR (state = 1 AND since <= now() - interval '10 minutes'))
        ORDER BY state DESC, place LIMIT @room
        """;

    private const string Mark = """
        UPDATE grader.items SET state = 1, since = now() WHERE batch = @batch AND address = ANY(@addresses) AND state < 2
        """;

    private readonly BackgroundJobClient _hangfire = new(storage, Turns.Filters);

    public Task Do(long batch, string queue, CancellationToken cancellation) =>
        database.Ask(connection => Do(connection, batch, queue, cancellation), cancellation);

    private async Task<int> Do(NpgsqlConnection connection, long batch, string queue, CancellationToken cancellation)
    {
        await using var change = await connection.BeginTransactionAsync(cancellation);
        if (!await connection.QuerySingleAsync<bool>("SELECT pg_try_advisory_xact_lock(7262, @batch::int)", new { batch }))
        {
            return 0; // somebody else is about it
        }
        var busy = await connection.QuerySingleAsync<int>(Busy, new { batch });
        var most = Math.Max(Least, 3 * await connection.QuerySingleAsync<int>(Slots));
        if (busy > most / 2)
        {
            return 0;
        }
        var addresses = (await connection.QueryAsync<string>(Next, new { batch, room = most - busy })).AsList();
        // First handed out, then marked: who is killed between the two leaves turns that come twice, and none that never comes.
        foreach (var address in addresses)
        {
            Turns.HandOut(_hangfire, queue, batch, address);
        }
        await connection.ExecuteAsync(Mark, new { batch, addresses });
        await change.CommitAsync(cancellation);
        return addresses.Count;
    }
}
