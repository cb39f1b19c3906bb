using System.Collections.Immutable;
using Dapper;

namespace Grader.Queue.Batches;

/// <summary>Who was there to take turns of a batch within the last half minute.</summary>
/// <param name="Tiers">Of those who may.</param>
/// <param name="Others">How many may not, being of another build, or holding back too little.</param>
public sealed record WorkersSeen(ImmutableArray<string> Tiers, int Others)
{
    private const string Question = """
        SELECT tier, build = @build AND (strong OR NOT @strong) AS fits
        FROM grader.workers WHERE seen > now() - interval '30 seconds'
        """;

    public static WorkersSeen NotYet { get; } = new([], 0);

    /// <returns>"2 workers (S1), 1 that may not"</returns>
    public string Describe()
    {
        var fit = Tiers.Length switch
        {
            0 => "no worker that may",
            1 => $"1 worker ({Tiers[0]})",
            var many => $"{many} workers ({string.Join(", ", Tiers.Distinct().Order(StringComparer.Ordinal))})",
        };
        return Others == 0 ? fit : $"{fit}, {Others} of another grader or with too little isolation";
    }

    internal static Task<WorkersSeen> Look(Batch batch, CancellationToken cancellation) =>
        batch.Database.Ask(
            async connection =>
            {
                var parameters = new { build = batch.Terms.Grader.Code, strong = batch.Terms.NeedsIsolation };
                var rows = (await connection.QueryAsync<(string Tier, bool Fits)>(Question, parameters)).AsList();
                return new WorkersSeen([.. rows.Where(r => r.Fits).Select(r => r.Tier)], rows.Count(r => !r.Fits));
            },
            cancellation
        );
}
