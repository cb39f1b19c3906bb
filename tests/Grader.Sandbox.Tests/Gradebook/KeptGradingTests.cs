using Grader.Sandbox.Tests.Cli;
using Xunit;

namespace Grader.Sandbox.Tests.Gradebook;

/// <summary>What an instructor sees who grades a class again, with the real executable.</summary>
public sealed class KeptGradingTests
{
    [Fact]
    public async Task The_same_command_grades_nothing_again_and_writes_the_same_report()
    {
        using var room = KeptClass.Of(("ada", Classroom.Right), ("bob", Classroom.Half));
        var first = await room.Grade();
        var report = await File.ReadAllBytesAsync(room.Room.At("report/report.json"), TestContext.Current.CancellationToken);
        var second = await room.Grade("--diff");
        Assert.Equal((0, "2 of 2 files were graded before and are not graded again.\n"), (second.ExitCode, second.Err));
        Assert.Equal($"{first.Out}\nThere is no grading before this one in the gradebook: nobody can have moved.\n", second.Out);
        Assert.Equal(
            report,
            await File.ReadAllBytesAsync(room.Room.At("report/report.json"), TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task Only_the_file_that_changed_is_graded_again_and_its_own_lower_result_counts()
    {
        using var room = KeptClass.Of(("ada", Classroom.Right), ("bob", Classroom.Right));
        await room.Grade();
        room.HandIn("bob", Classroom.Half);
        var ended = await room.Grade("--diff");
        Assert.Matches(
            @"^1 of 2 files was graded before and is not graded again\.\nGrading 1 file \.\.\.\n"
                + @"(.+\n)*Graded 1 file in [0-9.]+ s\.\n(The slowest .+\n)?$",
            ended.Err
        );
        Assert.Matches(@"Who moved since grading 1 of .*:\n  bob, 01-one, f: from 2/2 to 0/2; the file changed\n$", ended.Out);
        // Each says by which inputs it was graded.
        Assert.Null((await room.FileOf("bob"))["seed"]);
        Assert.NotNull((await room.FileOf("ada"))["seed"]);
    }

    [Fact]
    public async Task What_comes_to_less_for_the_same_file_is_held_back_until_it_is_accepted()
    {
        using var room = KeptClass.Of(("ada", Classroom.Right), ("carl", KeptClass.OnlyTwice));
        await room.Grade();
        Assert.Equal(4, (double)(await room.FileOf("carl"))["score"]!);
        room.AskFor(3);
        var ended = await room.Grade("--diff");
        Assert.EndsWith(
            "1 file came to less than before and keeps the higher score: carl/01-one.csx. The same command with "
                + "--accept-lower lets the lower count.\n",
            ended.Err,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\ncarl/01-one.csx: graded again it comes to 2, since the exercise changed; 4 stays until --accept-lower\n",
            ended.Out,
            StringComparison.Ordinal
        );
        Assert.Matches("Nobody moved since grading 1 of .*\n$", ended.Out);
        var held = await room.FileOf("carl");
        Assert.Equal((4, 2), ((double)held["score"]!, (double)held["held"]!["score"]!));
        Assert.Equal("the exercise changed", (string)held["held"]!["why"]!);

        var accepted = await room.Grade("--accept-lower", "--diff");
        Assert.EndsWith("  carl, 01-one, f: from 2/2 to 0/2; the exercise changed\n", accepted.Out, StringComparison.Ordinal);
        Assert.Equal(2, (double)(await room.FileOf("carl"))["score"]!);
        await room.Grade();
        Assert.Equal(2, (double)(await room.FileOf("carl"))["score"]!);
    }

    [Fact]
    public async Task What_a_person_decided_outlasts_regrades_and_new_files_and_can_be_taken_back()
    {
        using var room = KeptClass.Of(("ada", Classroom.Right), ("bob", Classroom.Half));
        await room.Grade();
        var set = await room.Book("set", "bob", "01", "f", "1.5", "--why", "The idea is right.");
        Assert.Equal(
            (
                0,
                "bob, 01-one, f: 1.5/2 from now on (the grader gave 0).\n"
                    + "The report has it when the class is graded again: nothing else is.\n",
                ""
            ),
            (set.ExitCode, set.Out, set.Err)
        );
        var graded = await room.Grade("--diff");
        Assert.EndsWith(
            "  bob, 01-one, f: from 0/2 to 1.5/2; a person decided: The idea is right.\n",
            graded.Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\nbob/01-one.csx: f: 1.5/2, decided by a person: The idea is right. (the grader gave 0)\n",
            graded.Out,
            StringComparison.Ordinal
        );
        room.AskFor(3);
        await room.Grade();
        var bob = await room.FileOf("bob");
        Assert.Equal((3.5, 1.5), ((double)bob["score"]!, (double)bob["holes"]![0]!["points"]!));
        Assert.Equal("The idea is right.", (string)bob["holes"]![0]!["override"]!["why"]!);

        room.HandIn("bob", Classroom.Right);
        Assert.Contains(
            "bob, 01-one, f: a person gave 1.5 for an earlier file, and that still counts. The grader gives 2 for this one.\n",
            (await room.Grade()).Err,
            StringComparison.Ordinal
        );
        Assert.Equal(0, (await room.Book("unset", "bob", "1", "f")).ExitCode);
        await room.Grade();
        Assert.Equal(4, (double)(await room.FileOf("bob"))["score"]!);
    }

    [Fact]
    public async Task What_the_gradebook_does_not_have_is_one_line()
    {
        using var room = KeptClass.Of(("bob", Classroom.Half));
        await room.Grade();
        foreach (var (words, line) in NotThere())
        {
            var ended = await room.Book(words.Split(' '));
            Assert.Equal((2, "", $"{line}\n"), (ended.ExitCode, ended.Out, ended.Err));
        }
    }

    private static IEnumerable<(string Words, string Line)> NotThere() =>
        [
            ("set bobb 01 f 1 --why x", "There is nobody called 'bobb' in the gradebook. Did you mean 'bob'?"),
            ("set bob 01-onn f 1 --why x", "'bob' has no graded file for '01-onn'. Did you mean '01-one'? There are: 01-one."),
            ("set bob 01 z 1 --why x", "01-one has no hole 'z'. It has f, y."),
            ("set bob 01 f 2.5 --why x", "'2.5' points are not possible: f of 01-one can have 0 to 2."),
            ("set bob 01 f 1,5 --why x", "'1,5' points are not possible: f of 01-one can have 0 to 2. Write 1.5, with a dot."),
            ("set bob 01 f -1 --why x", "'-1' points are not possible: f of 01-one can have 0 to 2."),
            ("set bob 01 f -0,5 --why x", "'-0,5' points are not possible: f of 01-one can have 0 to 2."),
            ("set bob 01 f NaN --why x", "'NaN' points are not possible: f of 01-one can have 0 to 2."),
            ("set bob 01 f 1", "'set' needs --why TEXT. See: grader gradebook set --help"),
            ("unset bob 01 f", "Nobody decided on f of 01-one for 'bob'."),
            (
                "show eve",
                "There is nobody called 'eve' in the gradebook. It has whoever handed in a file that was graded: who handed in "
                    + "nothing is not in it."
            ),
            ("show --grading 7", "There is no grading 7 in 'report/gradebook.db': it has 1 grading."),
            ("diff", "'report/gradebook.db' has no two gradings that ended to compare."),
            (
                "show --in class",
                "There is no gradebook 'class/gradebook.db'. grade --out DIR keeps one in DIR. Say where another one is: "
                    + "--in DIR."
            ),
        ];

    [Fact]
    public async Task Another_class_is_not_mixed_in_without_force()
    {
        using var room = KeptClass.Of(("ada", Classroom.Right));
        await room.Grade();
        room.Room.Write("other/bob/01-one.csx", Classroom.Half);
        var refused = await room.Room.Grader("grade", "other", "--out", "report");
        Assert.Equal(
            (
                2,
                "",
                "'report' holds the gradebook of another class: 'class', with the exercises in 'exercises'. Nothing was graded. "
                    + "Give --out another folder, or grade into that gradebook all the same with --force.\n"
            ),
            (refused.ExitCode, refused.Out, refused.Err)
        );
        Assert.Equal(0, (await room.Room.Grader("grade", "other", "--out", "report", "--force")).ExitCode);
        var diff = await room.Book("diff", "--in", "report");
        Assert.EndsWith(
            "  bob, 01-one: 2/4, not there before\n  ada, 01-one: 4/4 before, not there any more\n",
            diff.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_copy_is_a_gradebook_that_can_be_compared_with()
    {
        using var room = KeptClass.Of(("bob", Classroom.Half));
        await room.Grade();
        Assert.Equal(0, (await room.Book("copy", "before.db")).ExitCode);
        room.HandIn("bob", Classroom.Right);
        await room.Grade();
        Assert.EndsWith(
            "  bob, 01-one, f: from 0/2 to 2/2; the file changed\n",
            (await room.Book("diff", "before.db", "report")).Out,
            StringComparison.Ordinal
        );
    }
}
