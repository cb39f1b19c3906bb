using Xunit;

namespace Grader.Tests.Gradebook;

/// <summary>Whose a decision is, and a higher score that stays.</summary>
public sealed class OwnerTests : IDisposable
{
    private const string Elsewhere = "leekim, 01-one, f: a person gave 4, and their file is not in this grading.";

    private readonly BookOfClass _book = new();

    public void Dispose() => _book.Dispose();

    [Fact]
    public async Task A_decision_stays_with_a_student_whom_a_roster_calls_otherwise()
    {
        await _book.Grade(BookOfClass.Of("folder ada", "ada", "1"));
        await _book.Decide("ada", 4);
        var ended = await _book.Grade(BookOfClass.Of("folder ada", "Ada Lovelace", "1", new("7", "Ada Lovelace", Login: "ada")));
        Assert.Equal("Ada Lovelace 4", ended.Scores);
        Assert.Empty(ended.Said);
    }

    [Fact]
    public async Task It_is_not_given_to_another_of_the_same_name_and_the_grading_says_whom_it_lacks()
    {
        await _book.Grade(BookOfClass.Of("canvas 11", "leekim", "1"));
        await _book.Decide("leekim", 4);
        var ended = await _book.Grade(BookOfClass.Of("canvas 12", "leekim", "1"));
        Assert.Equal("leekim 1", ended.Scores);
        Assert.Equal([Elsewhere], ended.Said);
    }

    [Fact]
    public async Task Nor_is_a_higher_score_that_stays()
    {
        await _book.Grade(BookOfClass.Of("canvas 11", "leekim", "3"));
        _book.ChangeExercise(4, less: 1);
        var both = await _book.Grade(BookOfClass.Of("canvas 11", "leekim (11)", "3"), BookOfClass.Of("canvas 12", "leekim", "3"));
        Assert.Equal("leekim (11) 3, leekim 2", both.Scores);
    }

    [Fact]
    public async Task A_class_that_is_graded_in_parts_has_one_line_about_all_that_is_not_there()
    {
        string[] names = ["ada", "bob", "cy", "dee"];
        await _book.Grade([.. names.Select(name => BookOfClass.Of($"folder {name}", name, "1"))]);
        foreach (var name in names)
        {
            await _book.Decide(name, 4);
        }
        var ended = await _book.Grade(BookOfClass.Of("folder eve", "eve", "1"));
        Assert.Equal(
            ["A person gave points for 4 holes of files that are not in this grading, of ada, bob, cy and 1 more."],
            ended.Said
        );
    }

    [Fact]
    public async Task Who_was_kept_by_name_keeps_what_was_decided()
    {
        await _book.Grade(BookOfClass.OfName("ada", "1"), BookOfClass.OfName("bob", "2"));
        await _book.Decide("ada", 4);
        await _book.Decide("bob", 3);
        var ended = await _book.Grade(
            BookOfClass.Of("folder ada", "Ada Lovelace", "1"),
            BookOfClass.Of("github bob", "bob", "2")
        );
        Assert.Equal(("Ada Lovelace 4, bob 3", 2), (ended.Scores, ended.Number));
        Assert.Empty(ended.Said);
        Assert.Equal(
            "Ada Lovelace, 01-one, f: from 1/4 to 4/4; a person decided: The idea is right.\n"
                + "bob, 01-one, f: from 2/4 to 3/4; a person decided: The idea is right.",
            await _book.Moves(1, 2)
        );
    }

    [Fact]
    public async Task Where_the_name_was_another_students_nobody_takes_it_over()
    {
        await _book.Grade(BookOfClass.OfName("leekim", "1", new("11")));
        await _book.Decide("leekim", 4);
        var ended = await _book.Grade(BookOfClass.Of("canvas 12", "leekim", "1", new("12")));
        Assert.Equal("leekim 1", ended.Scores);
        Assert.Equal([Elsewhere], ended.Said);
        ended = await _book.Grade(
            BookOfClass.Of("canvas 11", "leekim (11)", "1", new("11")),
            BookOfClass.Of("canvas 12", "leekim (12)", "1", new("12"))
        );
        Assert.Equal("leekim (11) 1, leekim (12) 1", ended.Scores);
    }
}
