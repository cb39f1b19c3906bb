using Grader.Tests.Exercises;
using Xunit;

namespace Grader.Sandbox.Tests.Cli.Verbs;

/// <summary>The release gate, with the real executable: an exercise that holds, and one broken law at a time.</summary>
public sealed class VerifyTests
{
    private const string Home = "exercises/01-one";

    // f is asked with two numbers that nobody knows: one alone leaves 2 + x for 2 * x.
    private static readonly string Exercise = SmallExercise.Asking(
        """
        Check("f", "f of two numbers", () => new[] { f((int)RandomBetween(5, 50)), f((int)RandomBetween(100, 500)) }, points: 2);
        Check("y", "y", () => y, points: 2);
        """,
        y: "f(3)"
    );

    [Fact]
    public async Task An_exercise_that_holds_says_so_law_by_law_with_its_mutants_and_its_slowest_check()
    {
        using var room = Room();
        room.Write($"{Home}/wrong/three.csx", $"// Twice, not three times.\n{Solved("return 3 * x;")}");
        room.Write($"{Home}/right/sum.csx", Solved("return x + x;"));
        var ended = await room.Grader("verify", "--seed", "1");
        Assert.Matches(
            """
            ^01-one  holds

              holds      solves itself
              holds      earns nothing as students get it
              holds      gives other solutions everything
              holds      tells mistakes apart
              holds      catches every mutant
              holds      judges alike whatever is drawn
              holds      gives the same once more
              holds      keeps its time
              holds      has a reading that pages can show
              mutants    100 %: \d+ of \d+ caught
              slowest    (f of two numbers|y|the program), \d\.\d\d s

            $
            """,
            ended.Out + "\n"
        );
        Assert.Matches(@"^Verifying 1 exercise \.\.\.\n1 of 1: 01-one, after \d+ s\n$", ended.Err);
        Assert.Equal(0, ended.ExitCode);
    }

    [Fact]
    public async Task Files_that_are_not_what_their_folder_says_are_named_each()
    {
        using var room = Room();
        room.Write($"{Home}/wrong/alike.csx", $"// No, no.\n{Solved("return x + x + x;")}");
        room.Write($"{Home}/wrong/also-right.csx", $"// No.\n{Solved("return x + x;")}");
        room.Write($"{Home}/wrong/as-it-is.csx", $"// No.\n{Solved("return 2 *   x;")}");
        room.Write($"{Home}/wrong/binary.csx", $"\0{Solved("return 3 * x;")}");
        room.Write($"{Home}/wrong/broken.csx", $"// No.\n{Solved("return 2 *;")}");
        room.Write($"{Home}/wrong/empty.csx", $"// No.\n{Solved("...")}");
        room.Write($"{Home}/wrong/right-throughout.csx", $"// No.\n{Solved("return x + x;", y: "5 + 1")}");
        room.Write($"{Home}/wrong/says-nothing.csx", Solved("return 4 * x;"));
        room.Write($"{Home}/wrong/three.csx", $"// No.\n{Solved("return 3 * x;")}");
        room.Write($"{Home}/wrong/two.csx", $"// No.\n{Solved("return 3 * x;", y: "7")}");
        room.Write($"{Home}/right/three.csx", Solved("return 3 * x;"));
        var ended = await Breaks(room, "01-one/right/three.csx loses f (line 5): f(");
        Assert.Equal(
            [
                "alike.csx does the same as 01-one/wrong/three.csx: nobody could be told which of the two it is. Keep one, "
                    + "or add a check that tells them apart.",
                "also-right.csx is right: f earns everything. Move it to right/, or add a check that it does not pass.",
                "as-it-is.csx has the reference's answer to every hole. Leave the mistake in one of them.",
                "binary.csx is no text file that could be handed in.",
                "broken.csx gives nothing in f that another answer could be held against: it does not compile, or it only "
                    + "runs into a limit. Let it run, and be wrong.",
                "empty.csx has nothing in f. Put the mistake there.",
                "right-throughout.csx is right: every answer in it earns everything. Move it to right/, or add a check "
                    + "that it does not pass.",
                "says-nothing.csx does not begin with what to tell. Put a comment on top that says it to whoever makes "
                    + "this mistake.",
                "three.csx does the same as 01-one/wrong/alike.csx: nobody could be told which of the two it is. Keep one, "
                    + "or add a check that tells them apart.",
                "two.csx is wrong in f and in y. Keep one mistake, and take the other answers from the reference: the verb "
                    + "misconception does that.",
            ],
            ended.Out.Split('\n').Select(l => l.Split("- 01-one/wrong/")).Where(l => l.Length > 1).Select(l => l[1])
        );
    }

    [Fact]
    public async Task A_mutant_that_no_check_catches_is_shown_as_a_difference_and_is_none_once_it_is_in_right()
    {
        using var room = Room();
        room.Write(
            $"{Home}/exercise.csx",
            Exercise.Replace(
                "new[] { f((int)RandomBetween(5, 50)), f((int)RandomBetween(100, 500)) }",
                "f(0)",
                StringComparison.Ordinal
            )
        );
        var ended = await Breaks(room, "A mutant of f (line 6) earns everything.");
        Assert.Contains(
            "             line 6, f\n             - return 2 * x;\n             + return 3 * x;\n",
            ended.Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "             Add a check that it does not pass. Where it is right, put a file with it into right/.\n",
            ended.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("  guessable  f: f of two numbers (0 passes)\n", ended.Out, StringComparison.Ordinal);
        room.Write($"{Home}/right/three.csx", Solved("return 3 * x;"));
        var again = await room.Grader("verify");
        Assert.Contains(", 1 more is right too\n", again.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("return 3 * x;", again.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mutants_that_nothing_tells_from_the_reference_break_no_law_and_are_shown_as_what_they_are()
    {
        using var room = Room();
        room.Write(
            $"{Home}/exercise.csx",
            Exercise.Replace("return 2 * x;", "int a = x, b = x;\n    return a + b;", StringComparison.Ordinal)
        );
        var ended = await room.Grader("verify", "--seed", "1");
        Assert.StartsWith("01-one  holds\n", ended.Out, StringComparison.Ordinal);
        Assert.Matches(@"mutants    100 %: (\d+) of \1 caught, \d+ more act alike on every input tried\n", ended.Out);
        Assert.Matches(@"\n {13}- return a \+ b;\n {13}\+ return (a \+ a|b \+ b);\n", ended.Out);
        Assert.Contains(
            "These act alike on every input tried, also beyond those of the checks. That is no proof:",
            ended.Out,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("return Math.Abs(x) * 2;", "return x * 2;")] // no check asks with a negative number
    [InlineData("if (x > 10 && x < 5) return 1;\n    return 2 * x;", "return 2;")] // nothing comes there
    public async Task A_mutant_that_only_the_checks_do_not_tell_from_the_reference_is_not_caught(string answer, string mutant)
    {
        using var room = Room();
        room.Write($"{Home}/exercise.csx", Exercise.Replace("return 2 * x;", answer, StringComparison.Ordinal));
        var ended = await Breaks(room, "A mutant of f (line ");
        var survivors = ended.Out.Split("Add a check that it does not pass.")[0];
        Assert.Contains($"             + {mutant}\n", survivors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_that_passes_a_mutant_by_chance_is_named_with_the_seeds_that_show_it()
    {
        using var room = Room();
        room.Write(
            $"{Home}/exercise.csx",
            Exercise.Replace(
                "new[] { f((int)RandomBetween(5, 50)), f((int)RandomBetween(100, 500)) }",
                "f((int)RandomBetween(0, 2))",
                StringComparison.Ordinal
            )
        );
        await Breaks(room, "A mutant of f (line 6) passes 'f of two numbers' on some inputs and not on others (seeds ");
    }

    [Theory]
    [InlineData(
        "int y = f(3); // hole",
        "int y = System.Random.Shared.Next(); // hole",
        "'y' (line 13) gives something else the second time."
    )]
    [InlineData(
        "#region checks",
        "int calls = 0;\n#region checks\nCheck(\"y\", \"how often\", () => ++calls);\nCheck(\"y\", \"how often again\", () "
            + "=> ++calls);",
        "'how often' (line 13) gives something else the second time."
    )]
    [InlineData(
        "int y = f(3); // hole",
        "int y = f(3); // hole\nSystem.Threading.Tasks.Task.Delay(600).Wait();\n",
        "A run takes 0."
    )]
    public async Task A_reference_that_cannot_be_relied_on_is_named(string given, string instead, string message)
    {
        using var room = Room();
        room.Write(
            $"{Home}/exercise.csx",
            Exercise
                .Replace(given, instead, StringComparison.Ordinal)
                .Replace("#region checks\n", "#region checks\nSettings(seconds: 1);\n", StringComparison.Ordinal)
        );
        await Breaks(room, message);
    }

    [Fact]
    public async Task A_reference_that_does_not_pass_its_own_check_is_all_that_is_said()
    {
        using var room = Room();
        room.Write(
            $"{Home}/exercise.csx",
            Exercise.Replace("() => y,", "() => y == 6 ? throw new Exception(\"no\") : y,", StringComparison.Ordinal)
        );
        var ended = await Breaks(room, $"{room.At("exercises")}/01-one/exercise.csx:12: the reference itself does not pass 'y'");
        Assert.DoesNotContain("mutants", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exercise_that_does_not_exist_or_is_malformed_is_refused_in_one_line()
    {
        using var room = Room();
        Assert.Equal(
            ("There is no exercise 'two'. There are: 01-one.\n", 2),
            (await room.Grader("verify", "two")) is var a ? (a.Err, a.ExitCode) : default
        );
        room.Write($"{Home}/exercise.csx", "// exercise 01-one\n");
        Assert.Equal(
            ("exercises/01-one/exercise.csx:2: The second line must be the title: // TITLE.\n", 2),
            (await room.Grader("verify")) is var b ? (b.Err, b.ExitCode) : default
        );
    }

    private static async Task<Ended> Breaks(Classroom room, string message)
    {
        var ended = await room.Grader("verify", "--seed", "1");
        Assert.Contains($"- {message}", ended.Out, StringComparison.Ordinal);
        Assert.StartsWith("01-one  does not hold\n", ended.Out, StringComparison.Ordinal);
        Assert.Equal(1, ended.ExitCode);
        return ended;
    }

    private static Classroom Room()
    {
        var room = new Classroom();
        room.Write($"{Home}/exercise.csx", Exercise);
        return room;
    }

    private static string Solved(string answer, string y = "f(3)") =>
        $"// exercise 01-one\n// One\nint f(int x)\n{{\n    {answer}\n}}\nint y = {y};\n";
}
