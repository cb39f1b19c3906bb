using Grader.Intake;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Grader.Tests.Gradebook;

/// <summary>What the next grading of a class makes of the one before.</summary>
public sealed class NextGradingTests : IDisposable
{
    private readonly BookOfClass _book = new();

    public void Dispose() => _book.Dispose();

    private Task<EndedGrading> Accept(string text) =>
        _book.Grade(_book.Terms with { AcceptLower = true }, [BookOfClass.Of("folder ada", "ada", text)]);

    private Task<EndedGrading> Grade(string text) => _book.Grade(BookOfClass.Of("folder ada", "ada", text));

    [Fact]
    public async Task What_was_accepted_stays_accepted_and_the_plain_command_adds_no_grading()
    {
        await Grade("3");
        _book.ChangeExercise(4, less: 1);
        Assert.Equal((2, "ada 3"), (await Grade("3") is var held ? held.Number : 0, held.Scores));
        Assert.Equal((3, "ada 2"), (await Accept("3") is var accepted ? accepted.Number : 0, accepted.Scores));
        Assert.Equal((3, "ada 2", 0), (await Grade("3") is var plain ? plain.Number : 0, plain.Scores, plain.Graded));
        Assert.Equal((3, "ada 2"), (await Accept("3") is var again ? again.Number : 0, again.Scores));
        Assert.Equal("ada, 01-one, f: from 3/4 to 2/4; the exercise changed", await _book.Moves(2, 3));
    }

    [Fact]
    public async Task What_was_graded_again_is_no_reason_for_another_grading()
    {
        await Grade("3");
        var again = await _book.Grade(_book.Terms with { Again = true }, [BookOfClass.Of("folder ada", "ada", "3")]);
        Assert.Equal((2, 1), (again.Number, again.Graded));
        Assert.Equal((2, 0), (await Grade("3") is var plain ? plain.Number : 0, plain.Graded));
    }

    [Fact]
    public async Task A_grading_that_was_killed_is_gone_on_with()
    {
        var ada = BookOfClass.Of("folder ada", "ada", "3");
        await _book.Grade(_book.Terms, [ada], isKilled: true);
        var ended = await _book.Grade(ada, BookOfClass.Of("folder bob", "bob", "2"));
        Assert.Equal((1, "ada 3, bob 2", 1), (ended.Number, ended.Scores, ended.Graded));
    }

    [Fact]
    public async Task One_that_is_killed_where_nothing_had_changed_leaves_the_one_before_ended_and_as_it_was()
    {
        HandedInFile[] two = [BookOfClass.Of("folder ada", "ada", "3"), BookOfClass.Of("folder ada", "ada", "2")];
        await _book.Grade(_book.Terms, two, further: [1]);
        await _book.Grade(_book.Terms, two, isKilled: true);
        using var connection = _book.Connect();
        Assert.Equal(1L, Ask(connection, "SELECT count(*) FROM Gradings WHERE Ended IS NOT NULL"));
        Assert.Equal(1L, Ask(connection, "SELECT count(*) FROM Entries WHERE Counts"));
    }

    [Fact]
    public async Task Where_the_exercise_is_worth_something_else_the_new_score_counts_and_a_line_says_so()
    {
        await Grade("3");
        _book.ChangeExercise(2);
        var ended = await Grade("3");
        Assert.Equal("ada 2", ended.Scores);
        Assert.Equal(["01-one has 2 points now and had 4: a lower score counts for ada/01-one.csx."], ended.Said);
        Assert.Equal("ada, 01-one, f: from 3/4 to 2/2; the exercise changed and has 2 points now", await _book.Moves(1, 2));
        _book.ChangeExercise(10);
        ended = await Grade("3");
        Assert.Equal("ada 3", ended.Scores);
        Assert.Equal(["01-one has 10 points now and had 2: a lower score counts for ada/01-one.csx."], ended.Said);
    }

    [Fact]
    public async Task Another_program_that_reads_for_some_seconds_is_waited_for_and_nothing_is_lost()
    {
        await Grade("3");
        using var reader = _book.Connect();
        using var reading = reader.BeginTransaction(deferred: true);
        Ask(reader, "SELECT count(*) FROM Verdicts");
        var grading = Task.Run(() => Grade("2"), TestContext.Current.CancellationToken);
        while (_book.SaidMeanwhile.Count == 0)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        reading.Rollback();
        Assert.Equal("ada 2", (await grading).Scores);
        Assert.Equal(
            ["The gradebook 'gradebook.db' is locked by another program. Waiting for it, up to 5 minutes ..."],
            _book.SaidMeanwhile
        );
    }

    private static object? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
