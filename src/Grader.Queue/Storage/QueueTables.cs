using Dapper;
using Grader.Gradebook.Connecting;
using Grader.Queue.Connecting;
using Hangfire.PostgreSql;
using Npgsql;

namespace Grader.Queue.Storage;

/// <summary>Sets up a queue's database: our tables, Hangfire's, and who may do what.</summary>
public static class QueueTables
{
    public const string Submits = "grader_submits",
        Works = "grader_works",
        Reads = "grader_reads";

    /// <summary>Makes what is missing. What is there stays, so that it can be called again.</summary>
    /// <returns>Whether anything was missing but rights.</returns>
    /// <exception cref="QueueException">It cannot be reached, or does not let this user do that.</exception>
    public static async Task<bool> SetUp(GivenConnection given, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(given.ForUpTo(2));
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellation);
            await RefuseWhatCannotBe(connection, given);
            PostgreSqlObjectsInstaller.Install(connection, Turns.HangfireSchema);
            await using var change = await connection.BeginTransactionAsync(cancellation);
            // One at a time, whoever else sets it up.
            await connection.ExecuteAsync("SELECT pg_advisory_xact_lock(7261)");
            var isThere = await connection.QuerySingleAsync<bool>("SELECT to_regclass('grader.schema') IS NOT NULL");
            await (isThere ? BringUpToDate(connection, given) : connection.ExecuteAsync(TextOf("tables.sql")));
            await connection.ExecuteAsync(TextOf("roles.sql"));
            await change.CommitAsync(cancellation);
            return !isThere;
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            throw new QueueException(DatabaseTrouble.Describe(e, given));
        }
    }

    // PostgreSQL only warns where a right is not there to be given.
    private static async Task RefuseWhatCannotBe(NpgsqlConnection connection, GivenConnection given)
    {
        const string IsOurs = """
            SELECT coalesce(bool_and(pg_has_role(nspowner, 'USAGE')), true) FROM pg_namespace
            WHERE nspname IN ('grader', 'hangfire')
            """;
        if (await connection.QuerySingleAsync<string>("SHOW server_encoding") is var encoding && encoding != "UTF8")
        {
            throw new QueueException(ConnectionTrouble.DescribeEncoding(encoding, given));
        }
        if (!await connection.QuerySingleAsync<bool>(IsOurs))
        {
            throw new QueueException(
                $"The queue's {given.Place} was set up by another user, who alone can bring it up to date: grader queue init."
            );
        }
    }

    private static async Task BringUpToDate(NpgsqlConnection connection, GivenConnection given)
    {
        var found = await connection.QuerySingleAsync<int>("SELECT version FROM grader.schema");
        if (found > QueueDatabase.Schema)
        {
            throw new QueueException(QueueDatabase.DescribeNewer(given));
        }
        for (var version = found; version < QueueDatabase.Schema; version++)
        {
            await connection.ExecuteAsync(TextOf($"from-{version}.sql"));
        }
    }

    private static string TextOf(string file)
    {
        using var reader = new StreamReader(typeof(QueueTables).Assembly.GetManifestResourceStream(file)!);
        return reader.ReadToEnd();
    }
}
