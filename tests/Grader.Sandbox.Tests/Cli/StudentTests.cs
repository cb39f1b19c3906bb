using Xunit;

namespace Grader.Sandbox.Tests.Cli;

/// <summary>What a student types, with the real executable.</summary>
public sealed class StudentTests
{
    [Fact]
    public async Task From_the_list_to_a_file_that_is_right()
    {
        using var room = new Classroom();
        Assert.Equal(
            new Ended(0, """
                  exercise   title   points   holes   your work
                ───────────────────────────────────────────────────
                  01-one     One          4       2   not started

                Next:
                  grader start 01-one

                """, ""),
            await room.Grader("list"));
        Assert.Equal(
            new Ended(0, """
                Written: 01-one.csx
                Next: open 01-one.csx, put your code where the ... are, and see how it is going:
                  grader check 01-one.csx

                """, ""),
            await room.Grader("start", "01-one"));
        Assert.Equal(
            new Ended(1, """
                One  0 of 4 points
                01-one.csx

                Still to do
                  The ... is still to be replaced by your code.
                    f   line 5   2 points
                    y   line 7   2 points

                Next: fill in f (line 5), then look again:
                  grader check 01-one.csx

                """, ""),
            await room.Grader("check", "01-one.csx"));
        room.Write("01-one.csx", Classroom.Right);
        Assert.Equal(
            new Ended(0, """
                One  4 of 4 points
                01-one.csx

                  right    f   line 4   2 of 2
                  right    y   line 6   2 of 2

                Everything is right, and this is the last exercise of the course.

                """, ""),
            await room.Grader("check", "01-one.csx"));
        Assert.Contains("\n  01-one     One          4       2   all 2 holes filled\n", (await room.Grader("list")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_right_says_what_was_seen()
    {
        using var room = new Classroom();
        room.Write("mine.csx", Classroom.Half);
        Assert.Equal(
            new Ended(1, """
                One  2 of 4 points
                mine.csx

                  wrong    f   line 4   0 of 2
                           - f(2): 6 was seen; 4 was expected.
                  right    y   line 6   2 of 2

                Next: mend f (line 4), then look again:
                  grader check mine.csx --exercise 1

                """, ""),
            await room.Grader("check", "mine.csx", "--exercise", "1"));
    }

    [Fact]
    public async Task A_grader_without_its_compiler_says_so_in_one_line_and_blames_nobody()
    {
        using var room = new Classroom();
        var ended = await room.GraderFrom(room.CopyOfTheProgramAlone(), "list");
        Assert.Equal((3, ""), (ended.ExitCode, ended.Out));
        Assert.Matches(@"^grader failed: Grader\.Compiler\.dll is not where it belongs, .*\. Build the whole grader again: dotnet build\n$", ended.Err);
    }
}
