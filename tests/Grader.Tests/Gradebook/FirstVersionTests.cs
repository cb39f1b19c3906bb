using Grader.Gradebook.Comparing;
using Grader.Gradebook.Opening;
using Grader.Gradebook.Storage;
using Grader.Tests.Checkout;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Grader.Tests.Gradebook;

public sealed class FirstVersionTests
{
    [Fact]
    public async Task All_that_is_in_a_gradebook_of_version_1_is_found()
    {
        using var folder = new TempFolder();
        var sql = await File.ReadAllTextAsync(
            Repository.At("tests/Grader.Tests/Gradebook/version-1.sql"),
            TestContext.Current.CancellationToken
        );
        using (var connection = Open(folder.At("gradebook.db")))
        {
            SqliteFile.Tell(connection, sql);
        }
        using var history = await GradebookHistory.Open(
            GradebookPlace.Named(folder.At("gradebook.db"), "gradebook.db"),
            TimeProvider.System,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(
            [
                "1: 3 files, 10/12",
                "2: 3 files, 10/12",
                "3: 3 files, 8/12",
                "4: 3 files, 8/12",
                "5: 3 files, 8/12",
                "6: 3 files, 8/12",
            ],
            history.ListGradings().Select(g => $"{g.Number}: {g.Files} files, {g.Score}/{g.Max}")
        );
        Assert.Equal(
            ["carl, 01-one, f: from 2/2 to 0/2; the exercise changed"],
            history.FindMoves(2, history, 3).Select(m => m.Sentence)
        );
        // As persons had decided by then.
        Assert.Equal("ada 4, bob 2, carl 4", ScoresOf(history, 2));
        Assert.Equal("ada 4, bob 3.5, carl 2", ScoresOf(history, 4));
        Assert.Equal("ada 4, bob 2, carl 2", ScoresOf(history, 6));
    }

    [Fact]
    public async Task What_the_migrations_make_is_what_the_model_asks_for()
    {
        using var folder = new TempFolder();
        var place = GradebookPlace.Named(folder.At("migrated.db"), "migrated.db");
        (await GradebookFile.OpenOrCreate(place, TimeProvider.System, TestContext.Current.CancellationToken)).Dispose();
        using var asked = Open(folder.At("asked.db"));
        using (var tables = new GradebookContext(asked))
        {
            SqliteFile.Tell(asked, tables.Database.GenerateCreateScript());
        }
        using var migrated = Open(place.Path);
        Assert.Equal(Columns(asked), Columns(migrated));
        Assert.Equal(Indexes(asked), Indexes(migrated));
    }

    [Fact]
    public async Task A_gradebook_says_what_it_is_in_its_first_bytes_and_has_every_migration()
    {
        using var folder = new TempFolder();
        var place = GradebookPlace.Named(folder.At("gradebook.db"), "gradebook.db");
        using var file = await GradebookFile.OpenOrCreate(place, TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Equal(GradebookHeader.Schema, GradebookHeader.ReadSchema(place));
        Assert.Equal(GradebookHeader.Schema, file.Ask(tables => tables.Database.GetMigrations().Count()));
        Assert.Equal([place.Path, $"{place.Path}.lock"], Directory.GetFiles(folder.Path).Order(StringComparer.Ordinal));
    }

    private static string ScoresOf(GradebookHistory history, long grading) =>
        string.Join(", ", history.ReadSubmissions(grading).Select(s => $"{s.Graded.Report.Student} {s.Graded.Report.Score}"));

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False;Foreign Keys=False");
        connection.Open();
        return connection;
    }

    private static string Columns(SqliteConnection connection) =>
        Lines(
            connection,
            """
            SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk
            FROM sqlite_master m JOIN pragma_table_info(m.name) c
            WHERE m.type = 'table' AND m.name NOT LIKE '\_\_%' ESCAPE '\' AND m.name NOT LIKE 'sqlite%'
            ORDER BY m.name, c.name
            """
        );

    private static string Indexes(SqliteConnection connection) =>
        Lines(connection, "SELECT name FROM sqlite_master WHERE type = 'index' AND name LIKE 'IX%' ORDER BY name");

    private static string Lines(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(reader.GetString(0));
        }
        Assert.NotEmpty(lines);
        return string.Join('\n', lines);
    }
}
