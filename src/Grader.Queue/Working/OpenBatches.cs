using Dapper;
using Grader.Queue.Connecting;
using Grader.Queue.Storage;

namespace Grader.Queue.Working;

/// <summary>Looks after the batches of a queue that have something left: hands out turns of those that this worker may take, and
/// says of each other one why it takes none.</summary>
internal sealed class OpenBatches(
    QueueDatabase database,
    WorkerTerms terms,
    Action<string> say,
    Refill refill,
    WorkerMetrics metrics
)
{
    private const string Open = """
        SELECT id, grader, build, strong, waited_for AS waitedfor FROM grader.batches b
        WHERE EXISTS (SELECT FROM grader.items i WHERE i.batch = b.id AND i.state < 2)
        ORDER BY waited_for DESC, id
        """;

    private const string Left = """
        SELECT count(*) AS depth, coalesce(extract(epoch FROM now() - min(b.made)), 0)::float8 AS age
        FROM grader.items i JOIN grader.batches b ON b.id = i.batch WHERE i.state < 2
        """;

    private readonly HashSet<long> _said = [];

    public async Task Look(CancellationToken cancellation)
    {
        var (depth, age) = await database.Ask(c => c.QuerySingleAsync<(long Depth, double Age)>(Left), cancellation);
        metrics.Seen(depth, age);
        foreach (var batch in await database.Ask(c => c.QueryAsync<Row>(Open), cancellation))
        {
            if (WhyNot(batch) is not { } why)
            {
                await refill.Do(batch.Id, new(batch.Build, batch.Strong, batch.WaitedFor), cancellation);
            }
            else if (_said.Add(batch.Id))
            {
                say($"Batch {batch.Id}: this worker takes none of it. {why}");
            }
        }
    }

    private string? WhyNot(Row batch) =>
        batch.Build != terms.Grader.Code
            ? batch.Grader == terms.Grader.Version
                ? $"It is for another build of grader {batch.Grader}: {batch.Build}, and this is {terms.Grader.Code}."
                : $"It is for grader {batch.Grader}, and this is {terms.Grader.Version}."
            : batch.Strong && !terms.IsStrong
                ? $"It asks for strong isolation, and this machine has tier {terms.Tier}. grader doctor says what it lacks."
                : null;

    private sealed record Row(long Id, string Grader, string Build, bool Strong, bool WaitedFor);
}
