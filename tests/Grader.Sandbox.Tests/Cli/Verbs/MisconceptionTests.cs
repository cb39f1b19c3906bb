using Grader.Tests.Exercises;
using Xunit;

namespace Grader.Sandbox.Tests.Cli.Verbs;

/// <summary>Wrong answers that are known, and those that become so, with the real executable.</summary>
public sealed class MisconceptionTests
{
    private const string Wrong = "exercises/01-one/wrong";

    /// <summary>What is kept of bob's file: the answer, and nothing else of his.</summary>
    private const string Kept =
        "// Twice, not three times.\n// exercise 01-one\n// One\nint f(int x)\n{\n    return x + x + x;\n}\nint y = f(1);\n";

    [Fact]
    public async Task Whoever_does_what_a_wrong_file_does_reads_its_first_line_however_it_is_written()
    {
        using var room = new Classroom();
        // A student's own file, whose other answer is right and not worded as the reference's.
        room.Write(
            $"{Wrong}/three.csx",
            $"// Twice, not three times.\n{Written("return 3 * x;").Replace("f(1)", "3 - 1", StringComparison.Ordinal)}"
        );
        room.Write($"{Wrong}/four.csx", $"// Twice, not four times.\n{Written("return 4 * x;")}");
        room.Write("mine.csx", Written("int sum = x; sum += x + x; return sum;"));
        var ended = await room.Grader("check", "mine.csx");
        Assert.Contains("Hint: Twice, not three times.", ended.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("four", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_mistakes_that_agree_on_the_inputs_of_one_run_are_told_apart_by_more()
    {
        // f is asked with 0 or 1: on 0 and on 1, x * x and x are the same; on 1 alone, so is 1.
        using var room = new Classroom();
        room.Write("exercises/01-one/exercise.csx", Exercise);
        room.Write($"{Wrong}/one.csx", $"// Always 1.\n{Written("return 1;")}");
        room.Write("mine.csx", Written("return x + 0;"));
        // 1 is drawn, and then 0: the only one that is known looks right once
        var once = await room.Grader("check", "mine.csx", "--seed", "1");
        Assert.Contains("f(0 or 1): 1 was seen; 6 was expected.", once.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Always 1", once.Out, StringComparison.Ordinal);
        room.Write($"{Wrong}/same.csx", $"// The number itself.\n{Written("return x;")}");
        foreach (var seed in Enumerable.Range(0, 2))
        {
            Assert.Contains(
                "Hint: The number itself.",
                (await room.Grader("check", "mine.csx", "--seed", $"{seed}")).Out,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task A_wrong_file_that_is_changed_speaks_as_it_is_now()
    {
        using var room = new Classroom();
        room.Write($"{Wrong}/a.csx", $"// First words.\n{Written("return 3 * x;")}");
        room.Write("mine.csx", Written("return 3 * x;"));
        Assert.Contains("Hint: First words.", (await room.Grader("check", "mine.csx")).Out, StringComparison.Ordinal);
        room.Write($"{Wrong}/a.csx", $"// Other words.\n{Written("return 3 * x;")}");
        Assert.Contains("Hint: Other words.", (await room.Grader("check", "mine.csx")).Out, StringComparison.Ordinal);
        room.Write($"{Wrong}/a.csx", $"// Other words.\n{Written("return 5 * x;")}");
        Assert.DoesNotContain("Hint: Other words.", (await room.Grader("check", "mine.csx")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_ends_with_what_several_got_wrong_alike_and_the_command_that_it_shows_keeps_it()
    {
        using var room = Class();
        var ended = await room.Grader("grade", "class");
        Assert.EndsWith(
            """

            What several students got wrong alike:

              2 students   01-one, f   as in ada/01-one.csx, line 4
                  6 was seen; 4 was expected.
                  To tell whoever does the same what it means:
                    grader misconception class --file ada/01-one.csx --hole f --tell "WHAT TO TELL THEM"

            """,
            ended.Out,
            StringComparison.Ordinal
        );
        Assert.Equal(
            new Ended(
                0,
                """
                Written: exercises/01-one/wrong/f-1.csx
                Next: see whether the exercise holds with it:
                  grader verify 01-one

                """,
                ""
            ),
            await Keep(room, "bob/01-one.csx", "Twice,\n not three times.")
        );
        Assert.Equal(Kept, await File.ReadAllTextAsync(room.At($"{Wrong}/f-1.csx"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_kept_is_told_to_all_who_do_the_same_and_is_not_kept_twice()
    {
        using var room = Class();
        room.Write($"{Wrong}/f-1.csx", Kept);
        var ended = await room.Grader("grade", "class", "--out", "report", "--format", "json,table");
        Assert.Contains("      They read: Twice, not three times.\n", ended.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("grader misconception", ended.Out, StringComparison.Ordinal);
        Assert.Equal(
            """{"exercise":"01-one","hole":"f","students":2,"files":["ada/01-one.csx","bob/01-one.csx"],"line":4,"feedback":"6 was seen; 4 was expected.","hint":"Twice, not three times.","knownAs":"f-1.csx"}""",
            (await room.Report())["clusters"]!.AsArray().Single()!.ToJsonString()
        );
        Assert.Equal(
            "'exercises/01-one/wrong/f-1.csx' does the same already. Change its first line to tell something else.\n",
            (await Keep(room, "ada/01-one.csx", "No.")).Err
        );
    }

    [Fact]
    public async Task It_is_called_as_is_asked_for_and_kept_in_whatever_isolation_there_is()
    {
        using var room = Class();
        var ended = await Keep(room, "eve/01-one.csx", "Not four times.", "--name", "four", "--isolation", "none");
        Assert.Equal(("Written: exercises/01-one/wrong/four.csx", 0), (ended.Out.Split('\n')[0], ended.ExitCode));
        Assert.StartsWith("Isolation is no better than tier N here", ended.Err, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There are 4 files. Say whose answer it is: --file FILE.", "class", "--hole", "f", "--tell", "No.")]
    [InlineData(
        "There is no file 'x.csx' among what was given. The table of grade names them.",
        "class",
        "--file",
        "x.csx",
        "--hole",
        "f",
        "--tell",
        "No."
    )]
    [InlineData("Say which hole it is: --hole HOLE.", "class/ada/01-one.csx", "--tell", "No.")]
    [InlineData("Say what to tell whoever makes the same mistake: --tell TEXT.", "class/ada/01-one.csx", "--hole", "f")]
    [InlineData("01-one has no hole 'g'. It has f, y.", "class/ada/01-one.csx", "--hole", "g", "--tell", "No.")]
    [InlineData(
        "The answer to f in '01-one.csx' is not wrong. Nothing was written.",
        "class/bob/01-one.csx",
        "--hole",
        "f",
        "--tell",
        "No."
    )]
    [InlineData(
        "'../a' is no name for a file. Give --name letters, digits and dashes.",
        "class/ada/01-one.csx",
        "--hole",
        "f",
        "--tell",
        "No.",
        "--name",
        "../a"
    )]
    [InlineData(
        "Say what to tell whoever makes the same mistake: --tell TEXT.",
        "class/ada/01-one.csx",
        "--hole",
        "f",
        "--tell",
        "WHAT TO TELL THEM"
    )]
    [InlineData(
        "The answer to f in '01-one.csx' is not filled in. Nothing was written.",
        "class/eve/01-one.csx",
        "--hole",
        "f",
        "--tell",
        "No."
    )]
    [InlineData(
        "The answer to f in '01-one.csx' does nothing that could be found again in another's: it does not compile, or it "
            + "only runs into a limit. Nothing was written.",
        "class/fay/01-one.csx",
        "--hole",
        "f",
        "--tell",
        "No."
    )]
    public async Task What_cannot_be_kept_is_refused_in_one_line(string message, params string[] words)
    {
        using var room = new Classroom();
        room.Write("class/ada/01-one.csx", Written("return 3 * x;"));
        room.Write("class/bob/01-one.csx", Classroom.Right);
        room.Write("class/eve/01-one.csx", Written("..."));
        room.Write("class/fay/01-one.csx", Written("return 2 *;"));
        var ended = await room.Grader(["misconception", .. words]);
        Assert.Equal(($"{message}\n", 2), (ended.Err, ended.ExitCode));
        Assert.False(Directory.Exists(room.At(Wrong)));
    }

    private static Classroom Class()
    {
        var room = new Classroom();
        room.Write("class/ada/01-one.csx", Written("return 3 * x;"));
        room.Write("class/bob/01-one.csx", Written("return x + x + x;").Replace("f(1)", "7", StringComparison.Ordinal));
        room.Write("class/eve/01-one.csx", Written("return 4 * x;"));
        return room;
    }

    private static Task<Ended> Keep(Classroom room, string file, string tell, params string[] further) =>
        room.Grader(["misconception", "class", "--file", file, "--hole", "f", "--tell", tell, .. further]);

    private static string Written(string answer) => Classroom.Right.Replace("return 2 * x;", answer, StringComparison.Ordinal);

    private static readonly string Exercise = SmallExercise.Asking(
        """
        Check("f", "f(0 or 1)", () => f((int)RandomBetween(0, 2)), points: 2);
        Check("y", "y", () => y, points: 2);
        """,
        answer: "return 5 + x;"
    );
}
