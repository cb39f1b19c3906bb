using System.Text.Json;
using Grader.Gradebook.Connecting;
using Grader.Gradebook.Opening;
using Grader.Sandbox.Tests.Queue;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Grader.Sandbox.Tests.Gradebook;

/// <summary>Gradebooks in files and in databases, and all that is in them.</summary>
internal static class KeptRows
{
    private static readonly string[] _tables = ["Gradings", "Verdicts", "Entries", "Decisions", "sqlite_sequence"];

    /// <summary>A database that has nothing in it.</summary>
    public static async Task<GradebookPlace.InDatabase> NewDatabase(PostgresCluster postgres)
    {
        var name = $"book_{Guid.NewGuid():n}";
        await postgres.Ask($"CREATE DATABASE {name}", "postgres");
        return In(postgres, name);
    }

    public static GradebookPlace.InDatabase In(PostgresCluster postgres, string database, string user = "owner") =>
        GradebookPlace.Named(Connection(postgres.As(user, database)));

    public static GivenConnection Connection(string given) => GradebookConnection.ReadNamed(given, _ => null, p => p);

    public static GradebookPlace.InFile File(string path) => GradebookPlace.Named(path, Path.GetFileName(path));

    public static Task Copy(GradebookPlace from, GradebookPlace to) =>
        GradebookCopy.Make(from, to, TimeProvider.System, TestContext.Current.CancellationToken);

    /// <summary>As a grader reads them.</summary>
    public static async Task<string> Read(GradebookPlace place)
    {
        using var book = await OpenGradebook.OpenToRead(place, TimeProvider.System, TestContext.Current.CancellationToken);
        return book.Ask(tables =>
            string.Join(
                '\n',
                new IEnumerable<object>[]
                {
                    tables.Gradings.OrderBy(g => g.Id),
                    tables.Verdicts.OrderBy(v => v.Id),
                    tables.Entries.OrderBy(e => e.GradingId).ThenBy(e => e.Place),
                    tables.Decisions.OrderBy(d => d.Id),
                }.SelectMany(rows => rows.Select(r => JsonSerializer.Serialize(r, r.GetType())))
            )
        );
    }

    /// <summary>As SQLite has them, byte for byte.</summary>
    public static string ReadRaw(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return string.Join('\n', _tables.SelectMany(table => Lines(connection, $"SELECT * FROM {table} ORDER BY 1, 2")));
    }

    private static IEnumerable<string> Lines(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            yield return string.Join('|', row.Select(v => $"{v.GetType().Name} {v}"));
        }
    }
}
