using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dapper;
using Grader.Queue.Connecting;
using Grader.Queue.Storage;
using Grader.Verifying;
using Npgsql;

namespace Grader.Queue.Batches;

/// <summary>A batch in the queue.</summary>
/// <param name="Number">Its name in the queue, from 1.</param>
/// <param name="Seed">Drawn where none was given; that of the first time where it was there before.</param>
/// <param name="WasThere">Whether it was begun before.</param>
public sealed record Batch(QueueDatabase Database, BatchTerms Terms, long Number, int Seed, bool WasThere)
{
    private const string Existing = """
        SELECT id, seed FROM grader.batches WHERE key = @key AND owner = session_user ORDER BY id DESC LIMIT 1
        """;

    private const string New = """
        INSERT INTO grader.batches (key, name, course, seed, grader, build, strong, waited_for, verifies)
        VALUES (@key, @name, @course, @seed, @grader, @build, @strong, @waitedFor, @verifies) RETURNING id
        """;

    // A follower that is silent so long is gone.
    private const string Claim = """
        UPDATE grader.batches SET follower = @follower, followed = now()
        WHERE id = @batch AND (follower IS NULL OR follower = @follower OR followed < now() - interval '30 seconds')
        """;

    private const string Forgotten = """
        SELECT id FROM grader.batches
        WHERE owner = session_user AND name = @name AND id <> @batch AND NOT waited_for
            AND (follower IS NULL OR followed < now() - interval '30 seconds')
        ORDER BY id
        """;

    private const string NewItem = """
        INSERT INTO grader.texts (hash, utf16) VALUES (@hash, @utf16) ON CONFLICT DO NOTHING;
        INSERT INTO grader.items (batch, address, exercise, text) VALUES (@batch, @address, @exercise, @hash)
        ON CONFLICT DO NOTHING;
        """;

    // A check whose grader was ended leaves one of which nobody else knows.
    private const string Abandoned = """
        SELECT id FROM grader.batches WHERE waited_for AND coalesce(followed, made) < now() - interval '5 minutes'
        """;

    // What makes room on a full disk needs none itself.
    // Turns that a worker has under way are left to it: it finds nothing to do. A verdict that another batch has too stays, and
    // so does a text, a course.
    private const string Forget = """
        DELETE FROM grader.verdicts v USING grader.items gone WHERE gone.batch = @batch AND gone.address = v.address
            AND NOT EXISTS (SELECT FROM grader.items i WHERE i.address = v.address AND i.batch <> @batch);
        WITH gone AS (DELETE FROM grader.items WHERE batch = @batch RETURNING text)
        DELETE FROM grader.texts t USING gone WHERE t.hash = gone.text
            AND NOT EXISTS (SELECT FROM grader.items i WHERE i.text = t.hash AND i.batch <> @batch);
        DELETE FROM grader.batches WHERE id = @batch;
        DELETE FROM grader.courses c WHERE NOT EXISTS (SELECT FROM grader.batches b WHERE b.course = c.hash);
        WITH waiting AS (
            DELETE FROM hangfire.jobqueue WHERE fetchedat IS NULL
                AND jobid IN (SELECT id FROM hangfire.job WHERE arguments ->> 0 = @batch::text)
            RETURNING jobid)
        DELETE FROM hangfire.job USING waiting WHERE id = jobid;
        """;

    /// <summary>Goes on with the one that is there, or makes one.</summary>
    /// <param name="drawSeed">Called where none was given.</param>
    /// <exception cref="QueueException">The database refuses.</exception>
    public static async Task<Batch> FindOrBegin(
        QueueDatabase database,
        BatchTerms terms,
        Func<int> drawSeed,
        CancellationToken cancellation
    )
    {
        var key = terms.FullKey;
        return await database.Ask(
            async connection =>
            {
                var there = await connection.QuerySingleOrDefaultAsync<(long Id, int Seed)?>(Existing, new { key });
                if (there is { } found)
                {
                    return new Batch(database, terms, found.Id, found.Seed, true);
                }
                var (seed, course) = (terms.Seed ?? drawSeed(), terms.CourseHash);
                await using var change = await connection.BeginTransactionAsync(cancellation);
                await connection.ExecuteAsync(
                    "INSERT INTO grader.courses (hash, sealed) VALUES (@course, @bytes) ON CONFLICT DO NOTHING",
                    new { course, bytes = terms.SealedCourse }
                );
                var id = await connection.QuerySingleAsync<long>(
                    New,
                    new
                    {
                        key,
                        name = terms.Name,
                        course,
                        seed,
                        grader = terms.Grader.Version,
                        build = terms.Grader.Code,
                        strong = terms.NeedsIsolation,
                        waitedFor = terms.IsWaitedFor,
                        verifies = terms.Verifies,
                    }
                );
                await change.CommitAsync(cancellation);
                return new Batch(database, terms, id, seed, false);
            },
            cancellation
        );
    }

    private readonly string _follower = $"{Guid.NewGuid():N}";

    /// <summary>Says that somebody waits for what comes of it, who is to be the only one: whoever has all of it takes it
    /// out.</summary>
    /// <returns>Whether it is there, and nobody else does.</returns>
    public async Task<bool> TryFollow(CancellationToken cancellation) =>
        await Database.Ask(c => c.ExecuteAsync(Claim, new { batch = Number, follower = _follower }), cancellation) > 0;

    internal Task StopFollowing() =>
        Database.AskInPassing(c =>
            c.ExecuteAsync(
                "UPDATE grader.batches SET follower = NULL WHERE id = @batch AND follower = @follower",
                new { batch = Number, follower = _follower }
            )
        );

    /// <summary>Whether it was taken out; false where that cannot be known just now.</summary>
    public async Task<bool> IsKnownToBeGone()
    {
        var isGone = false;
        await Database.AskInPassing(async c =>
            isGone = !await c.QuerySingleAsync<bool>(
                "SELECT EXISTS (SELECT FROM grader.batches WHERE id = @batch)",
                new { batch = Number }
            )
        );
        return isGone;
    }

    /// <summary>Batches of the same user and name that nobody follows.</summary>
    public async Task<ImmutableArray<long>> FindForgotten(CancellationToken cancellation) =>
        [.. await Database.Ask(c => c.QueryAsync<long>(Forgotten, new { batch = Number, name = Terms.Name }), cancellation)];

    /// <summary>Puts a text in, unless it is there.</summary>
    /// <returns>Its address.</returns>
    public async Task<string> Put(string exercise, string text, CancellationToken cancellation)
    {
        var address = Terms.AddressOf(exercise, text, Seed);
        var item = new
        {
            batch = Number,
            address,
            exercise,
            hash = PartsHash.Of(text),
            utf16 = MemoryMarshal.AsBytes(text.AsSpan()).ToArray(),
        };
        await Database.Ask(connection => InOneChange(connection, NewItem, item, cancellation), cancellation);
        return address;
    }

    /// <summary>The same, of a part of a verification.</summary>
    /// <inheritdoc cref="Put(string, string, CancellationToken)"/>
    public Task<string> Put(string exercise, VerificationPart part, CancellationToken cancellation) =>
        Put(exercise, PartJson.Of(part), cancellation);

    /// <summary>Takes it out of the queue, with all that only it has.</summary>
    /// <returns>Whether it is; not, where the database is away for longer than somebody waits who has to go.</returns>
    public Task<bool> TryRemove() => Database.AskInPassing(connection => Remove(connection, Number));

    internal static Task<int> Remove(NpgsqlConnection connection, long number) =>
        InOneChange(connection, Forget, new { batch = number }, CancellationToken.None);

    /// <summary>Takes out what people no longer wait for.</summary>
    public static async Task RemoveAbandoned(QueueDatabase database, CancellationToken cancellation)
    {
        foreach (var number in await database.Ask(c => c.QueryAsync<long>(Abandoned), cancellation))
        {
            await database.AskInPassing(connection => Remove(connection, number));
        }
    }

    private static async Task<int> InOneChange(
        NpgsqlConnection connection,
        string sql,
        object parameters,
        CancellationToken cancellation
    )
    {
        await using var change = await connection.BeginTransactionAsync(cancellation);
        var count = await connection.ExecuteAsync(sql, parameters);
        await change.CommitAsync(cancellation);
        return count;
    }
}
