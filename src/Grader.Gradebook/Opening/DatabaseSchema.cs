using Grader.Gradebook.Connecting;
using Grader.Gradebook.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Grader.Gradebook.Opening;

/// <summary>What of a gradebook is in a database, and how it is made there and brought up to date.</summary>
internal static class DatabaseSchema
{
    private const string History = "__EFMigrationsHistory";

    /// <summary>Who may read grades and change nothing, where a queue was set up in the same place.</summary>
    private const string Readers = "grader_reads";

    private const string LetReadersRead = $"""
        DO $$ BEGIN
            IF EXISTS (SELECT FROM pg_roles WHERE rolname = '{Readers}')
                AND NOT has_schema_privilege('{Readers}', '{GradebookContext.Schema}', 'USAGE')
                AND (SELECT pg_has_role(nspowner, 'USAGE') FROM pg_namespace WHERE nspname = '{GradebookContext.Schema}')
            THEN
                GRANT USAGE ON SCHEMA {GradebookContext.Schema} TO {Readers};
                GRANT SELECT ON ALL TABLES IN SCHEMA {GradebookContext.Schema} TO {Readers};
                ALTER DEFAULT PRIVILEGES IN SCHEMA {GradebookContext.Schema} GRANT SELECT ON TABLES TO {Readers};
            END IF;
        END $$
        """;

    public static GradebookContext TablesOver(NpgsqlConnection connection) =>
        new(options => options.UseNpgsql(connection, o => o.MigrationsHistoryTable(History, GradebookContext.Schema)));

    /// <returns>How many migrations it has; null where there is no gradebook.</returns>
    /// <exception cref="GradebookException">It is something else, or of a later version.</exception>
    public static int? Read(NpgsqlConnection connection, GradebookPlace place)
    {
        var there = Ask(
            connection,
            $"SELECT count(*) FROM pg_class WHERE relnamespace = to_regnamespace('{GradebookContext.Schema}')"
        );
        if (there is 0L)
        {
            return null;
        }
        var done = IsThere(connection, History) ? ListDone(connection) : [];
        var known = Migrations(connection);
        if (done.FirstOrDefault() != known[0])
        {
            throw new GradebookException(
                $"The schema {GradebookContext.Schema} in '{place.Shown}' is no gradebook. It was left as it is. "
                    + place.Otherwise
            );
        }
        return done.All(known.Contains)
            ? done.Length
            : throw new GradebookException(
                $"The gradebook '{place.Shown}' was written by a later grader, and was left as it is. Use that one, or: "
                    + place.Otherwise
            );
    }

    /// <summary>All of it, or nothing.</summary>
    /// <param name="from">How many migrations it has; null where there is no gradebook.</param>
    /// <exception cref="GradebookException">The database cannot keep every text.</exception>
    public static void BringUpToDate(NpgsqlConnection connection, int? from, GradebookPlace.InDatabase place)
    {
        if (Ask(connection, "SHOW server_encoding") is string encoding and not "UTF8")
        {
            throw new GradebookException(ConnectionTrouble.DescribeEncoding(encoding, place.Connection));
        }
        using var tables = TablesOver(connection);
        var before = from is > 0 and var done ? Migrations(connection)[done - 1] : Migration.InitialDatabase;
        var script = tables
            .GetService<IMigrator>()
            .GenerateScript(before, options: MigrationsSqlGenerationOptions.NoTransactions);
        using var whole = connection.BeginTransaction();
        Ask(connection, $"CREATE SCHEMA IF NOT EXISTS {GradebookContext.Schema}");
        Ask(connection, script);
        whole.Commit();
    }

    /// <summary>Also where the role was made after the gradebook.</summary>
    public static void GiveRights(NpgsqlConnection connection) => Ask(connection, LetReadersRead);

    public static object? Ask(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }

    private static bool IsThere(NpgsqlConnection connection, string table) =>
        Ask(connection, $"SELECT to_regclass('{GradebookContext.Schema}.\"{table}\"') IS NOT NULL") is true;

    private static string[] ListDone(NpgsqlConnection connection) =>
        Ask(
            connection,
            $"SELECT string_agg(\"MigrationId\", ' ' ORDER BY \"MigrationId\") FROM {GradebookContext.Schema}.\"{History}\""
        )
            is string done
            ? done.Split(' ')
            : [];

    private static List<string> Migrations(NpgsqlConnection connection)
    {
        using var tables = TablesOver(connection);
        return [.. tables.Database.GetMigrations()];
    }
}
