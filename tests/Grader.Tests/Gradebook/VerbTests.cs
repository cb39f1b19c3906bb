using Grader.Intake;
using Grader.Tests.Cli;
using Xunit;

namespace Grader.Tests.Gradebook;

/// <summary>What <c>grader gradebook</c> says of a class that was graded.</summary>
public sealed class VerbTests : IDisposable
{
    private const string Later = "The report has it when the class is graded again: nothing else is.\n";

    private readonly BookOfClass _book = new();
    private readonly Desk _desk = new();

    private static HandedInFile Ada => BookOfClass.Of("folder ada", "ada", "3");

    private static HandedInFile Cyd => BookOfClass.Of("folder cyd", "cyd", "2");

    public void Dispose()
    {
        _book.Dispose();
        _desk.Dispose();
    }

    /// <returns>What is printed, and said on standard error, by this alone.</returns>
    private async Task<(int Code, string Out, string Err)> Type(string words)
    {
        var (printed, said) = (_desk.Out.Length, _desk.Err.Length);
        var code = await _desk.Type(["gradebook", .. words.Split(' '), "--in", _book.Place.Path]);
        return (code, _desk.Out[printed..], _desk.Err[said..]);
    }

    [Fact]
    public async Task Show_counts_what_counted()
    {
        HandedInFile[] two = [Ada, BookOfClass.Of("folder ada", "ada", "1") with { File = "ada/01-one-2.csx" }];
        foreach (var (further, total, other) in new[] { (1, "3/4", "ada/01-one-2.csx"), (0, "1/4", "ada/01-one.csx") })
        {
            await _book.Grade(_book.Terms, two, further: [further]);
            var shown = await Type("show");
            Assert.Matches($"\n *ada +{total} +{total} ", shown.Out);
            Assert.EndsWith(
                $"\n{other}: does not count; another file of the same student does.\n\n"
                    + "These are points as they were graded: what lateness takes, and who handed in nothing, is in the report "
                    + "alone.\n",
                shown.Out,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task A_grading_that_was_interrupted_is_named_and_not_taken_for_the_last()
    {
        await _book.Grade(Ada, Cyd);
        await _book.Grade(Ada, BookOfClass.Of("folder cyd", "cyd", "1"));
        _book.ChangeExercise(5);
        await _book.Grade(_book.Terms, [Ada], isKilled: true);
        const string Line = "Grading 3 was interrupted, or is under way. The last that ended is 2.\n";
        Assert.Equal((0, Line), await Type("show") is var shown ? (shown.Code, shown.Err) : default);
        Assert.Contains("\nGrading 2:\n", shown.Out, StringComparison.Ordinal);
        Assert.Equal((0, "  cyd, 01-one, f: from 2/4 to 1/4; the file changed\n", Line), await Moved("diff"));
        Assert.Equal(
            (
                0,
                "  ada, 01-one, f: from 3/4 to 3/5; the exercise changed and has 5 points now\n"
                    + "  cyd, 01-one: 1/4 before, not there any more\n",
                "Grading 3 was interrupted, or is under way: it has 1 file by now, and of several that a student has for an "
                    + "exercise it does not say which counts.\n"
            ),
            await Moved("diff 2 3")
        );
        Assert.Equal(
            (0, $"cyd, 01-one, f: 3/4 from now on (the grader gave 1).\n{Later}", ""),
            await Type("set cyd 01 f 3 --why Idea")
        );
    }

    private async Task<(int, string, string)> Moved(string words)
    {
        var (code, printed, said) = await Type(words);
        return (code, printed[(printed.IndexOf(":\n", StringComparison.Ordinal) + 2)..], said);
    }

    [Fact]
    public async Task What_was_decided_on_a_hole_that_is_gone_can_be_taken_back()
    {
        await _book.Grade(Ada);
        await _book.Decide("ada", 4);
        _book.Hole = "g";
        _book.ChangeExercise(2);
        await _book.Grade(Ada);
        Assert.Equal(
            (0, $"ada, 01-one, f: the 4 that a person gave are taken back. No graded file of theirs has that hole.\n{Later}", ""),
            await Type("unset ada 01 f")
        );
        Assert.Equal((2, "", "01-one has no hole 'f'. It has g.\n"), await Type("unset ada 01 f"));
    }

    [Fact]
    public async Task Of_two_students_of_one_name_the_one_in_the_last_grading_is_meant_and_else_a_key_tells_them_apart()
    {
        await _book.Grade(BookOfClass.Of("canvas 11", "leekim", "1"));
        await _book.Grade(BookOfClass.Of("canvas 12", "leekim", "2"));
        Assert.Contains("(the grader gave 2)", (await Type("set leekim 01 f 3 --why Idea")).Out, StringComparison.Ordinal);
        await _book.Grade(Ada);
        Assert.Equal(
            (2, "", "'leekim' may be any of 'canvas 11' and 'canvas 12'. Give one of these.\n"),
            await Type("show leekim")
        );
        Assert.Equal(
            (2, "", "'leekim' has no file in grading 2.\n"),
            await _desk.Type("gradebook", "show", "canvas 11", "--grading", "2", "--in", _book.Place.Path) is var code
                ? (code, "", _desk.Err.Split('\n')[^2] + "\n")
                : default
        );
    }
}
