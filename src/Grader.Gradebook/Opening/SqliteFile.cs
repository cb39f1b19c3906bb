using Microsoft.Data.Sqlite;

namespace Grader.Gradebook.Opening;

/// <summary>A connection to a file, and what is said on it in plain SQL.</summary>
internal static class SqliteFile
{
    /// <summary>How long somebody else's transaction is waited for.</summary>
    private const int Seconds = 5;

    public static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = mode,
                Pooling = false,
                ForeignKeys = true,
                DefaultTimeout = Seconds,
            }.ToString()
        );
        connection.Open();
        return connection;
    }

    public static void Tell(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static object? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
