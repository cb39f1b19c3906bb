using Grader.Gradebook.Keeping;
using Grader.Gradebook.Opening;
using Grader.Intake;
using Grader.Misconceptions;
using Grader.Results;
using Grader.Sandbox.Tests.Queue;
using Grader.Tests.Gradebook;
using Grader.Tests.Reporting;
using Xunit;

namespace Grader.Sandbox.Tests.Gradebook;

/// <summary>A lock in a database ends with the connection that has it.</summary>
public sealed class BrokenConnectionTests(PostgresCluster postgres) : IClassFixture<PostgresCluster>, IAsyncLifetime
{
    private static readonly EnforcedIsolation _isolation = new("S1", true, true, true, true, true);

    private BookOfClass? _made;

    private BookOfClass Book => _made!;

    private string Database => ((GradebookPlace.InDatabase)Book.Kept).Connection.Name!;

    public async ValueTask InitializeAsync() => _made = new(await KeptRows.NewDatabase(postgres.Require()));

    public ValueTask DisposeAsync()
    {
        _made?.Dispose();
        return ValueTask.CompletedTask;
    }

    private static HandedInFile Ada => BookOfClass.Of("folder ada", "ada", "1");

    private static HandedInFile Bob => BookOfClass.Of("folder bob", "bob", "2");

    [Fact]
    public async Task Who_comes_second_is_told_who_has_it_and_may_read()
    {
        using var first = await Book.Open();
        Begin(first);
        var second = await Assert.ThrowsAsync<GradebookException>(Book.OpenToDecide);
        Assert.Equal(
            $"The gradebook '{Book.Kept.Shown}' is in use by process {Environment.ProcessId} on {Environment.MachineName}, which "
                + "grades into it. Wait until that has ended. Say where another one is: --in DIR.",
            second.Message
        );
        Assert.NotEmpty(await KeptRows.Read(Book.Kept));
    }

    [Fact]
    public async Task A_connection_that_breaks_is_made_again_with_its_lock_and_nothing_is_lost_or_there_twice()
    {
        using (var open = await Book.Open())
        {
            var grading = Begin(open);
            await Grade(grading, Ada, 0);
            await Break();
            await Grade(grading, Bob, 1);
            await Assert.ThrowsAsync<GradebookException>(Book.OpenToDecide);
            await Break();
            grading.Finish([], 0);
        }
        Assert.Equal((2L, 2L, 1L), (await Count("Entries"), await Count("Verdicts"), await Count("Gradings")));
        Assert.Equal(
            [
                $"The gradebook's {Book.Kept.Shown} does not answer: it ended the connection, or is only starting. "
                    + "Waiting for it, up to 5 minutes ...",
            ],
            Book.SaidMeanwhile.Distinct()
        );
        Assert.Equal((1, 0), await Book.Grade(Ada, Bob) is var same ? (same.Number, same.Graded) : default);
    }

    [Fact]
    public async Task A_database_that_is_away_is_waited_for()
    {
        using var open = await Book.Open();
        var grading = Begin(open);
        await postgres.Stop();
        var waiting = Task.Run(() => Grade(grading, Ada, 0), TestContext.Current.CancellationToken);
        while (Book.SaidMeanwhile.Count == 0)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        await postgres.Start();
        await waiting;
        grading.Finish([], 0);
        Assert.Equal(1L, await Count("Entries"));
        Assert.EndsWith(" Waiting for it, up to 5 minutes ...", Assert.Single(Book.SaidMeanwhile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_took_the_grading_over_meanwhile_keeps_it()
    {
        using var open = await Book.Open();
        var grading = Begin(open);
        await Grade(grading, Ada, 0);
        await Break();
        // As another machine that went on with it, and ended.
        await postgres.Ask("UPDATE gradebook.\"Gradings\" SET \"Process\" = 7, \"Machine\" = 'other'", Database);
        var before = await KeptRows.Read(Book.Kept);
        var refused = await Assert.ThrowsAsync<GradebookException>(() => Grade(grading, Bob, 1));
        Assert.Equal(
            $"The gradebook '{Book.Kept.Shown}' was away, and process 7 on other grades into it by now. Wait until that has "
                + "ended. Say where another one is: --in DIR.",
            refused.Message
        );
        Assert.Equal(before, await KeptRows.Read(Book.Kept));
    }

    private GradingUnderWay Begin(ClassGradebook open) => open.Plan(Book.Terms, _isolation, [Ada, Bob], 1).Begin();

    private static Task<GradedSubmission> Grade(GradingUnderWay grading, HandedInFile file, int place) =>
        grading.Grade(
            file,
            place,
            one => Task.FromResult(new GradedSubmission(Reports.Graded(one.File, one.Student, "01-one", 1, 4), one.Modified, []))
        );

    private async Task Break() =>
        Assert.NotNull(
            await postgres.Ask(
                $"SELECT max(pid) FROM (SELECT pid, pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
                    + $"WHERE datname = '{Database}' AND pid <> pg_backend_pid() AND backend_type = 'client backend') ended",
                Database
            )
        );

    private Task<object?> Count(string table) => postgres.Ask($"SELECT count(*) FROM gradebook.\"{table}\"", Database);
}
