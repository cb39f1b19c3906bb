using Grader.Gradebook.Comparing;
using Grader.Gradebook.Opening;
using Grader.Sandbox.Tests.Queue;
using Grader.Tests.Gradebook;
using Xunit;

namespace Grader.Sandbox.Tests.Gradebook;

/// <summary>A database that is no gradebook, or does not let itself be used as one, is one line, and stays as it is.</summary>
public sealed class RefusedDatabaseTests(PostgresCluster postgres) : IClassFixture<PostgresCluster>
{
    private const string Otherwise = "Say where another one is: --in DIR.";

    [Fact]
    public async Task Whoever_reads_grades_reads_them_and_changes_nothing()
    {
        var owned = await KeptRows.NewDatabase(postgres.Require());
        using var book = new BookOfClass(owned);
        await book.Grade(BookOfClass.Of("folder ada", "ada", "1"));
        await postgres.Ask(
            "CREATE ROLE stranger LOGIN; CREATE ROLE grader_reads; CREATE ROLE reader LOGIN IN ROLE grader_reads",
            "postgres"
        );
        // The role was made after the gradebook: whoever opens it next lets it in.
        await book.Grade(BookOfClass.Of("folder ada", "ada", "2"));
        var reader = KeptRows.In(postgres, owned.Connection.Name!, "reader");
        Assert.Equal(await KeptRows.Read(owned), await KeptRows.Read(reader));
        var line =
            $"The gradebook's {owned.Shown} does not allow this user to do that. docs/gradebook.md says who may. {Otherwise}";
        using (var asReader = new BookOfClass(reader))
        {
            Assert.Equal(line, await Refused(() => asReader.Grade(BookOfClass.Of("folder ada", "ada", "3"))));
            Assert.Equal(line, await Refused(() => asReader.Decide("ada", 3)));
        }
        Assert.Equal(line, await Refused(() => KeptRows.Read(KeptRows.In(postgres, owned.Connection.Name!, "stranger"))));
        Assert.Equal("2: 1 file", await Last(reader));
    }

    [Fact]
    public async Task What_is_none_or_of_a_later_grader_stays()
    {
        var later = await KeptRows.NewDatabase(postgres.Require());
        using var book = new BookOfClass(later);
        await book.Grade(BookOfClass.Of("folder ada", "ada", "1"));
        await postgres.Ask(
            "INSERT INTO gradebook.\"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99')",
            later.Connection.Name!
        );
        var line =
            $"The gradebook '{later.Shown}' was written by a later grader, and was left as it is. Use that one, or: {Otherwise}";
        Assert.Equal(line, await Refused(() => book.Grade(BookOfClass.Of("folder ada", "ada", "2"))));
        Assert.Equal(line, await Refused(() => KeptRows.Read(later)));

        var other = await KeptRows.NewDatabase(postgres);
        await postgres.Ask("CREATE SCHEMA gradebook CREATE TABLE cars (id int)", other.Connection.Name!);
        using var none = new BookOfClass(other);
        Assert.Equal(
            $"The schema gradebook in '{other.Shown}' is no gradebook. It was left as it is. {Otherwise}",
            await Refused(() => none.Grade(BookOfClass.Of("folder ada", "ada", "1")))
        );
        Assert.Equal(
            1L,
            await postgres.Ask(
                "SELECT count(*) FROM pg_class WHERE relnamespace = 'gradebook'::regnamespace",
                other.Connection.Name!
            )
        );
    }

    [Fact]
    public async Task An_empty_one_has_no_gradebook_to_read_and_one_without_every_character_gets_none()
    {
        var empty = await KeptRows.NewDatabase(postgres.Require());
        Assert.Equal(
            $"There is no gradebook in '{empty.Shown}'. grade --out DIR --keep CONNECTION keeps one there. {Otherwise}",
            await Refused(() => KeptRows.Read(empty))
        );
        await postgres.Ask("CREATE DATABASE latin ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0", "postgres");
        var latin = KeptRows.In(postgres, "latin");
        using var book = new BookOfClass(latin);
        Assert.Equal(
            $"The gradebook's {latin.Shown} keeps text as LATIN1, which has not every character. Make one that has: createdb "
                + "--encoding=UTF8 --template=template0 latin.",
            await Refused(() => book.Grade(BookOfClass.Of("folder ada", "ada", "1")))
        );
        Assert.Equal(0L, await postgres.Ask("SELECT count(*) FROM pg_namespace WHERE nspname = 'gradebook'", "latin"));
    }

    [Fact]
    public async Task What_cannot_be_reached_says_where_and_why_and_nothing_of_who()
    {
        postgres.Require();
        Assert.Equal(
            $"There is no {KeptRows.In(postgres, "other").Shown}. Its owner makes it: createdb other.",
            await Refused(() => KeptRows.Read(KeptRows.In(postgres, "other")))
        );
        Assert.Equal(
            $"The gradebook's {KeptRows.In(postgres, "empty").Shown} does not let this user in from here. Check the user "
                + "in the connection string, and what pg_hba.conf lets in: from where, and whether by TLS.",
            await Refused(() => KeptRows.Read(KeptRows.In(postgres, "empty", "nobody-here")))
        );
        Assert.Equal(
            "The gradebook's database grades on 127.0.0.1:1 does not answer: Connection refused.",
            await Refused(() =>
                KeptRows.Read(GradebookPlace.Named(KeptRows.Connection("Host=127.0.0.1;Port=1;Database=grades;Username=ada")))
            )
        );
    }

    private static async Task<string> Last(GradebookPlace place)
    {
        using var history = await GradebookHistory.Open(place, TimeProvider.System, TestContext.Current.CancellationToken);
        var last = history.ListGradings()[^1];
        return $"{last.Number}: {last.Files} file";
    }

    private static async Task<string> Refused(Func<Task> ask) => (await Assert.ThrowsAsync<GradebookException>(ask)).Message;
}
