using System.Collections.Immutable;
using Dapper;
using Grader.Queue.Connecting;

namespace Grader.Queue.Batches;

/// <summary>A batch as it stands in the queue.</summary>
/// <param name="All">Texts in it.</param>
/// <param name="Done">With a verdict, or a failure.</param>
/// <param name="Failed">With a failure.</param>
public sealed record ListedBatch(
    long Number,
    string Name,
    string Owner,
    DateTime Made,
    string Grader,
    bool NeedsIsolation,
    long All,
    long Done,
    long Failed
);

/// <summary>A worker as it was last seen, in the last minute.</summary>
public sealed record ListedWorker(string Name, string Grader, string Build, string Tier, int Jobs);

/// <summary>What is in a queue.</summary>
public static class BatchList
{
    private const string Batches = """
        SELECT b.id AS number, b.name, b.owner, b.made, b.grader, b.strong AS needsisolation,
            count(i.address) AS all, count(*) FILTER (WHERE i.state = 2) AS done, count(i.failure) AS failed
        FROM grader.batches b LEFT JOIN grader.items i ON i.batch = b.id GROUP BY b.id ORDER BY b.id
        """;

    private const string Workers = """
        SELECT name, grader, build, tier, jobs FROM grader.workers WHERE seen > now() - interval '1 minute' ORDER BY name
        """;

    public static async Task<(ImmutableArray<ListedBatch> Batches, ImmutableArray<ListedWorker> Workers)> Read(
        QueueDatabase database,
        CancellationToken cancellation
    ) =>
        await database.AskOnce(
            async connection =>
                (
                    (await connection.QueryAsync<ListedBatch>(Batches)).ToImmutableArray(),
                    (await connection.QueryAsync<ListedWorker>(Workers)).ToImmutableArray()
                ),
            cancellation
        );

    /// <summary>Ends a batch: what is under way is graded for nothing, and no more of it begins.</summary>
    /// <returns>Null where there is none of that number.</returns>
    public static async Task<ListedBatch?> Cancel(QueueDatabase database, long number, CancellationToken cancellation)
    {
        var (batches, _) = await Read(database, cancellation);
        if (batches.FirstOrDefault(b => b.Number == number) is not { } found)
        {
            return null;
        }
        await database.AskOnce(connection => Batch.Remove(connection, number), cancellation);
        return found;
    }
}
