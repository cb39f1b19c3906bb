using Grader.Gradebook.Opening;
using Grader.Intake;
using Grader.Sandbox.Tests.Queue;
using Grader.Tests.Gradebook;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Grader.Sandbox.Tests.Gradebook;

/// <summary>A gradebook in PostgreSQL is the same gradebook as one in a file.</summary>
public sealed class StoreTests(PostgresCluster postgres) : IClassFixture<PostgresCluster>
{
    /// <summary>What a name in an archive or a roster may be, and PostgreSQL, a collation or an index may choke on.</summary>
    private static readonly string[] _names =
    [
        "ada",
        "Ada",
        "ADA",
        "Zoë",
        "Zoe\u0308",
        "\u0000zero",
        "mark\u0001",
        "\u0001",
        "\u00010",
        "half \ud83d surrogate",
        "Дарья",
        "名",
        "a'b\"c\\d",
        "%_",
        " x ",
        "x",
        new string('n', 5000),
    ];

    [Fact]
    public async Task All_that_a_term_brings_comes_to_the_same_in_both_and_moves_between_them_without_loss()
    {
        postgres.Require();
        using var folder = new TempFolder();
        var place = await KeptRows.NewDatabase(postgres);
        using var inFile = new BookOfClass();
        using var inDatabase = new BookOfClass(place);
        var term = await PlayTerm(inFile);
        Assert.Equal(term, await PlayTerm(inDatabase));
        Assert.Contains(" 3.5 ", term, StringComparison.Ordinal);

        var (there, elsewhere) = (await KeptRows.NewDatabase(postgres), await KeptRows.NewDatabase(postgres));
        var back = KeptRows.File(folder.At("back.db"));
        await KeptRows.Copy(inFile.Place, there);
        await KeptRows.Copy(there, elsewhere);
        await KeptRows.Copy(elsewhere, back);
        await KeptRows.Copy(back, KeptRows.File(folder.At("again.db")));
        Assert.Equal(await KeptRows.Read(inFile.Place), await KeptRows.Read(elsewhere));
        Assert.Equal(KeptRows.ReadRaw(inFile.Place.Path), KeptRows.ReadRaw(folder.At("again.db")));

        // It goes on there as it would have here.
        using var moved = new BookOfClass(elsewhere) { Hole = inFile.Hole };
        moved.ChangeExercise(6);
        inFile.ChangeExercise(6);
        Assert.Equal(await Next(inFile), await Next(moved));
    }

    [Fact]
    public async Task A_gradebook_of_the_first_version_is_moved_into_a_database_and_back_as_it_is()
    {
        postgres.Require();
        using var folder = new TempFolder();
        using (var connection = new SqliteConnection($"Data Source={folder.At("old.db")};Pooling=False;Foreign Keys=False"))
        {
            connection.Open();
            SqliteFile.Tell(
                connection,
                await File.ReadAllTextAsync(
                    Repository.At("tests/Grader.Tests/Gradebook/version-1.sql"),
                    TestContext.Current.CancellationToken
                )
            );
        }
        var place = await KeptRows.NewDatabase(postgres);
        await KeptRows.Copy(KeptRows.File(folder.At("old.db")), place);
        await KeptRows.Copy(place, KeptRows.File(folder.At("back.db")));
        Assert.Equal(KeptRows.ReadRaw(folder.At("old.db")), KeptRows.ReadRaw(folder.At("back.db")));
    }

    [Fact]
    public async Task What_the_migrations_make_in_a_database_is_what_the_model_asks_for()
    {
        postgres.Require();
        const string Columns = """
            SELECT string_agg(concat_ws(' ', table_name, column_name, data_type, collation_name, is_nullable), E'\n' ORDER BY table_name, column_name)
            FROM information_schema.columns WHERE table_schema = 'gradebook' AND table_name NOT LIKE '\_\_%'
            """;
        var place = await KeptRows.NewDatabase(postgres);
        string asked;
        using (var book = await OpenGradebook.OpenOrCreate(place, TimeProvider.System, TestContext.Current.CancellationToken))
        {
            asked = book.Ask(tables =>
                Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GenerateCreateScript(tables.Database)
            );
        }
        var migrated = await postgres.Ask(Columns, place.Connection.Name!);
        var other = await KeptRows.NewDatabase(postgres);
        await postgres.Ask(asked, other.Connection.Name!);
        Assert.Equal(await postgres.Ask(Columns, other.Connection.Name!), migrated);
        Assert.NotNull(migrated);
    }

    [Fact]
    public async Task A_database_that_has_a_gradebook_is_not_copied_over()
    {
        postgres.Require();
        var place = await KeptRows.NewDatabase(postgres);
        using var book = new BookOfClass();
        await book.Grade(BookOfClass.Of("folder ada", "ada", "1"));
        await KeptRows.Copy(book.Place, place);
        var refused = await Assert.ThrowsAsync<GradebookException>(() =>
            KeptRows.Copy(book.Place, place with { Otherwise = "Copy it elsewhere." })
        );
        Assert.Equal($"'{place.Shown}' has a gradebook already. Copy it elsewhere.", refused.Message);
        Assert.Equal(await KeptRows.Read(book.Place), await KeptRows.Read(place));
    }

    // Everything that is said and shown on the way.
    private static async Task<string> PlayTerm(BookOfClass book)
    {
        var said = new List<string>();
        HandedInFile[] all = [.. _names.Select((name, i) => BookOfClass.Of($"folder {name}", name, $"{i % 4}.25"))];
        await Add(book.Grade(BookOfClass.OfName("bob", "3.5")));
        await Add(book.Grade([BookOfClass.Of("folder bob", "bob", "3.5"), .. all]));
        await Add(book.Grade(book.Terms, [.. all.Take(5)], isKilled: true));
        await Add(book.Grade([.. all.Take(9)]));
        await book.Decide("Zoë", 3);
        await book.Decide("\u0000zero", 1.75);
        await Add(book.Grade(all));
        book.ChangeExercise(4, less: 1);
        await Add(book.Grade(all));
        await Add(book.Grade(book.Terms with { AcceptLower = true }, all, further: [1, 2]));
        await Add(book.Grade(all));
        book.Hole = "g";
        book.ChangeExercise(0);
        await Add(book.Grade(all));
        book.ChangeExercise(2);
        await Add(book.Grade([.. all.Skip(1), BookOfClass.Of("folder ada", "ada", "unreadable")]));
        for (var i = 1; i < 9; i++)
        {
            said.Add(await Try(() => book.Moves(i, i + 1)));
        }
        said.Add(await History(book));
        return string.Join('\n', said);

        async Task Add(Task<EndedGrading> grading)
        {
            var ended = await grading;
            said.Add($"{ended.Number} {ended.Graded} {ended.Scores} {string.Join('|', ended.Said)}");
        }
    }

    private static async Task<string> Try(Func<Task<string>> ask)
    {
        try
        {
            return await ask();
        }
        catch (InvalidOperationException)
        {
            return "no such grading";
        }
    }

    private static async Task<string> Next(BookOfClass book)
    {
        var ended = await book.Grade([.. _names.Select((name, i) => BookOfClass.Of($"folder {name}", name, $"{i % 3}"))]);
        return $"{ended.Number} {ended.Scores} {string.Join('|', ended.Said)} {await History(book)}";
    }

    private static async Task<string> History(BookOfClass book)
    {
        using var history = await Grader.Gradebook.Comparing.GradebookHistory.Open(
            book.Kept,
            TimeProvider.System,
            TestContext.Current.CancellationToken
        );
        var gradings = history.ListGradings().Select(g => $"{g.Number}: {g.Files} files, {g.Score:0.##}/{g.Max} {g.Errors}");
        var students = history.ListStudents().Select(s => $"{s.Name} {s.Key} {s.IsInLast} {string.Join('/', s.OtherNames)}");
        var last = history.ReadSubmissions(history.ListGradings()[^1].Number);
        var shown = last.Select(s => $"{s.Graded.Report.Student} {s.Graded.Report.Score} {s.Counts} {s.Graded.Report.Held?.Why}");
        return string.Join('\n', gradings.Concat(students).Concat(shown));
    }
}
