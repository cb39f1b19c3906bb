using Grader.Sandbox.Tests.Cli;
using Xunit;

namespace Grader.Sandbox.Tests.Gradebook;

/// <summary>What a gradebook has where the inputs of a grading are not what they were.</summary>
public sealed class ChangedInputsTests
{
    [Fact]
    public async Task An_exercise_that_is_malformed_leaves_no_grading_behind()
    {
        using var room = KeptClass.Of(("ada", Classroom.Right));
        room.Room.Write("exercises/01-one/exercise.csx", "this is no exercise");
        Assert.NotEqual(0, (await room.Grade()).ExitCode);
        var shown = await room.Book("show");
        Assert.Equal((2, "Nothing was graded into 'report/gradebook.db' yet.\n"), (shown.ExitCode, shown.Err));
    }

    [Fact]
    public async Task What_a_person_decided_outlasts_a_roster_that_calls_the_student_otherwise()
    {
        using var room = KeptClass.Of(("ada", Classroom.Half));
        await room.Grade();
        Assert.Equal(0, (await room.Book("set", "ada", "01", "f", "2", "--why", "The idea is right.")).ExitCode);
        room.Room.Write("roster.csv", "login,name\nada,Ada Lovelace\n");
        await room.Grade("--roster", "roster.csv");
        Assert.Equal(4, (double)(await room.FileOf("Ada Lovelace"))["score"]!);
    }
}
