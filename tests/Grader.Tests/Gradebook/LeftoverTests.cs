using Grader.Gradebook.Opening;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Grader.Tests.Gradebook;

/// <summary>A gradebook that was removed while it was written to leaves a journal, which SQLite would play into the next
/// one.</summary>
public sealed class LeftoverTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_new_gradebook_is_whole_beside_what_an_old_one_left()
    {
        await LeaveJournalOf("gradebook.db");
        var place = GradebookPlace.Named(_folder.At("gradebook.db"), "gradebook.db");
        using var file = await GradebookFile.OpenOrCreate(place, TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Equal(0, file.Ask(tables => tables.Gradings.Count()));
        Assert.Equal([place.Path, $"{place.Path}.lock"], Directory.GetFiles(_folder.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task So_is_a_copy()
    {
        await LeaveJournalOf("copy.db");
        var (from, to) = (Place("gradebook.db"), Place("copy.db"));
        (await GradebookFile.OpenOrCreate(from, TimeProvider.System, TestContext.Current.CancellationToken)).Dispose();
        await GradebookCopy.Make(from, to, TimeProvider.System, TestContext.Current.CancellationToken);
        using var copy = await GradebookFile.OpenToRead(to, TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Equal(0, copy.Ask(tables => tables.Gradings.Count()));
        Assert.False(File.Exists($"{to.Path}-journal"));
    }

    private GradebookPlace.InFile Place(string name) => GradebookPlace.Named(_folder.At(name), name);

    // As a process does that is killed in a transaction: the journal is there, and the file is taken away.
    private async Task LeaveJournalOf(string name)
    {
        var old = Place($"old-{name}");
        (await GradebookFile.OpenOrCreate(old, TimeProvider.System, TestContext.Current.CancellationToken)).Dispose();
        using (var connection = new SqliteConnection($"Data Source={old.Path};Pooling=False"))
        {
            connection.Open();
            SqliteFile.Tell(connection, "PRAGMA cache_size = 1; BEGIN; CREATE TABLE Spill (Text TEXT);");
            SqliteFile.Tell(connection, "INSERT INTO Spill SELECT hex(randomblob(3000)) FROM pragma_function_list LIMIT 100;");
            File.Copy($"{old.Path}-journal", $"{_folder.At(name)}-journal");
        }
        File.Delete(old.Path);
        File.Delete($"{old.Path}.lock");
    }
}
