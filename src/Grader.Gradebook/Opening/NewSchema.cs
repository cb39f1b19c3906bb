using Grader.Gradebook.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Grader.Gradebook.Opening;

/// <summary>Makes a gradebook, or brings an older one up to date: in a file beside it, which takes its place when it is whole.
/// Whatever ends that, the old one is there.</summary>
internal static class NewSchema
{
    public static void Create(GradebookPlace.InFile place) =>
        Replace(place, draft => SqliteFile.Open(draft, SqliteOpenMode.ReadWriteCreate));

    public static void Migrate(GradebookPlace.InFile place) =>
        Replace(
            place,
            draft =>
            {
                var copy = SqliteFile.Open(draft, SqliteOpenMode.ReadWriteCreate);
                using var old = SqliteFile.Open(place.Path, SqliteOpenMode.ReadWrite);
                old.BackupDatabase(copy);
                return copy;
            }
        );

    private static void Replace(GradebookPlace.InFile place, Func<string, SqliteConnection> open)
    {
        var draft = $"{place.Path}.{Path.GetRandomFileName()}";
        try
        {
            using (var connection = open(draft))
            {
                BringUpToDate(connection);
            }
            SqliteLeftovers.Remove(place.Path);
            File.Move(draft, place.Path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
            SqliteLeftovers.Remove(draft);
        }
    }

    private static void BringUpToDate(SqliteConnection connection)
    {
        SqliteFile.Tell(connection, "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA;");
        SqliteFile.Tell(connection, $"PRAGMA application_id = {GradebookHeader.ApplicationId};");
        using (var tables = new GradebookContext(connection))
        {
            tables.Database.Migrate();
        }
        SqliteFile.Tell(connection, $"PRAGMA user_version = {GradebookHeader.Schema};");
    }
}
