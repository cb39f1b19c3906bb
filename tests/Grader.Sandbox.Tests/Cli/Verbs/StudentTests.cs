using Xunit;

namespace Grader.Sandbox.Tests.Cli.Verbs;

/// <summary>What a student types, with the real executable.</summary>
public sealed class StudentTests
{
    private const string Rest =
        "Every hole is right by itself, but your file as a whole is not there yet. Mend the rest of it, then look again:";

    [Fact]
    public async Task The_list_says_what_there_is_and_start_writes_it_to_be_filled_in()
    {
        using var room = new Classroom();
        Assert.Equal(
            new Ended(
                0,
                """
                  exercise   title   points   holes   your work
                ───────────────────────────────────────────────────
                  01-one     One          4       2   not started

                Next:
                  grader start 01-one

                """,
                ""
            ),
            await room.Grader("list")
        );
        Assert.Equal(
            new Ended(
                0,
                """
                Written: 01-one.csx
                Next: open 01-one.csx, put your code where the ... are, and see how it is going:
                  grader check 01-one.csx

                """,
                ""
            ),
            await room.Grader("start", "01-one")
        );
        await IsStillToDo(room);
    }

    [Fact]
    public async Task A_file_that_is_right_is_told_so_and_is_done_in_the_list()
    {
        using var room = new Classroom();
        room.Write("01-one.csx", Classroom.Right);
        Assert.Equal(
            new Ended(
                0,
                """
                One  4 of 4 points
                01-one.csx

                  right    f   line 4   2 of 2
                  right    y   line 6   2 of 2

                Everything is right, and this is the last exercise of the course.

                """,
                ""
            ),
            await room.Grader("check", "01-one.csx")
        );
        Assert.Contains(
            "\n  01-one     One          4       2   4 points, everything right\n",
            (await room.Grader("list")).Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_file_that_is_not_right_says_what_was_seen()
    {
        using var room = new Classroom();
        room.Write("mine.csx", Classroom.Half);
        Assert.Equal(
            new Ended(
                1,
                """
                One  2 of 4 points
                mine.csx

                  wrong    f   line 4   0 of 2
                           - f(2): 6 was seen; 4 was expected.
                           Hint: 3 is not the number that belongs there: it is too large.
                  right    y   line 6   2 of 2

                Next: mend f (line 4), then look again:
                  grader check mine.csx --exercise 1

                """,
                ""
            ),
            await room.Grader("check", "mine.csx", "--exercise", "1")
        );
    }

    [Theory]
    [InlineData(
        "using Foo;\n",
        "",
        "the file does not compile (line 2)",
        "Next: mend the compile error in line 2, then look again:"
    )]
    [InlineData(
        "",
        "{ throw new System.Exception(\"late\"); }\n",
        "the program stopped in line 7: it threw Exception: late",
        Rest
    )]
    [InlineData("", "{ System.Environment.Exit(0); }\n", "exited: the program ended itself in line 7", Rest)]
    [InlineData("", "while (true) { }\n", "time limit: the program was still running after 10 s", Rest)]
    [InlineData(
        "",
        "void deeper(int n) => deeper(n + 1);\ndeeper(0);\n",
        "stack overflow: a function calls itself without end",
        Rest
    )]
    public async Task Where_every_hole_is_right_and_the_file_is_not_it_falls_short(
        string above,
        string below,
        string why,
        string next
    )
    {
        using var room = new Classroom();
        room.Write("01-one.csx", $"{Classroom.Right.Replace("\nint f", $"\n{above}int f", StringComparison.Ordinal)}{below}");
        var ended = await room.Grader("check", "01-one.csx");
        Assert.Equal((1, ""), (ended.ExitCode, ended.Err));
        Assert.StartsWith(
            $"One  4 of 4 points\n01-one.csx\n\nEvery hole is right by itself, but not the file as it stands: {why}.\n",
            ended.Out,
            StringComparison.Ordinal
        );
        Assert.EndsWith($"\n\n{next}\n  grader check 01-one.csx\n", ended.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mine.csx", "// exercise 02-two\n", "The file says that it is for 02-two. It was graded as 01-one.")]
    [InlineData("02-two.csx", "// mine\n", "The file says that it is for 02-two. It was graded as 01-one.")]
    [InlineData("mine.csx", "// mine\n", null)]
    [InlineData("mine.csx", "// exercise 01-One\n", null)]
    [InlineData("mine.csx", "// exercise of-nobody\n", null)] // what --exercise is there for
    public async Task A_file_that_says_it_is_for_another_exercise_falls_short(string file, string first, string? why)
    {
        using var room = new Classroom();
        room.Write("exercises/02-two/exercise.csx", Classroom.Exercise.Replace("01-one", "02-two", StringComparison.Ordinal));
        room.Write(file, Classroom.Right.Replace("// exercise 01-one\n", first, StringComparison.Ordinal));
        var ended = await room.Grader("check", file, "--exercise", "1");
        Assert.Equal(why is null ? 0 : 1, ended.ExitCode);
        Assert.StartsWith(
            $"One  4 of 4 points\n{file}\n\n{why}{(why is null ? "" : "\n\n")}  right    f ",
            ended.Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            why is null ? "\nEverything is right. Next:\n" : $"\n{Rest}\n  grader check {file} --exercise 1\n",
            ended.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_grader_without_its_compiler_says_so_in_one_line_and_blames_nobody()
    {
        using var room = new Classroom();
        var ended = await room.GraderFrom(room.CopyOfTheProgramAlone(), "list");
        Assert.Equal((3, ""), (ended.ExitCode, ended.Out));
        Assert.Matches(
            @"^grader failed: Grader\.Compiler\.dll is not where it belongs, .*\. Build the whole grader again: dotnet build\n$",
            ended.Err
        );
    }

    private static async Task IsStillToDo(Classroom room) =>
        Assert.Equal(
            new Ended(
                1,
                """
                One  0 of 4 points
                01-one.csx

                Still to do
                  The ... is still to be replaced by your code.
                    f   line 5   2 points
                    y   line 7   2 points

                Next: fill in f (line 5), then look again:
                  grader check 01-one.csx

                """,
                ""
            ),
            await room.Grader("check", "01-one.csx")
        );
}
