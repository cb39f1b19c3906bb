using System.Collections.Immutable;
using Grader.Cli.Outside;
using Grader.Progress;
using Grader.Results;
using Xunit;

namespace Grader.Tests.Cli.Verbs;

/// <summary>What the list says of a file of which something is kept.</summary>
public sealed class KeptInTheListTests
{
    private const string Work = "// exercise 01-one\nint f(int x)\n{\n    return 2 * x;\n}\nint y = 2;\n";

    [Fact]
    public async Task What_was_earned_holds_for_what_was_checked_and_nothing_else()
    {
        using var desk = new Desk();
        var basis = Kept(desk, check => check);
        Assert.Equal("2 points, everything right", await InTheList(desk));
        Assert.EndsWith("\nNext:\n  grader start 02-two\n", desk.Out, StringComparison.Ordinal);

        Kept(desk, check => check with { Of = basis with { Grader = "0.0.9" } });
        Assert.Equal("not checked by this version of the grader", await InTheList(desk));

        Kept(desk, check => check with { Of = basis with { Exercise = "another" } });
        Assert.Equal("not checked since the exercise changed", await InTheList(desk));

        Kept(desk, check => check);
        desk.Folder.Write("01-one.csx", $"{Work}// and more\n");
        Assert.Equal("changed since it was checked", await InTheList(desk));
        Assert.EndsWith("\nNext:\n  grader check 01-one.csx\n", desk.Out, StringComparison.Ordinal);

        desk.Folder.Write("01-one.csx", Work);
        Assert.Equal("2 points, everything right", await InTheList(desk));
    }

    [Fact]
    public async Task What_the_grader_cannot_have_said_of_the_exercise_is_as_if_it_were_not_there()
    {
        using var desk = new Desk();
        foreach (
            var forged in (Func<LastCheck, LastCheck>[])
                [
                    check => check with { Points = 3 },
                    check => check with { Points = -1 },
                    check => check with { Holes = check.Holes[..1] },
                    check => check with { Holes = [new("f", Verdict.Passed), new("z", Verdict.Passed)] },
                    check => check with { Holes = [new("f", Verdict.Passed), new("y", Verdict.Failed)] },
                ]
        )
        {
            Kept(desk, forged);
            Assert.Equal("2 of 2 holes filled", await InTheList(desk));
        }
    }

    [Fact]
    public async Task What_is_not_right_is_named()
    {
        using var desk = new Desk();
        Kept(
            desk,
            check => check with { Points = 1, IsRight = false, Holes = [new("f", Verdict.Unfilled), new("y", Verdict.Failed)] }
        );
        Assert.Equal("1 point, 0 of 2 holes right", await InTheList(desk));
        Assert.EndsWith("\nNext: mend y, then look again:\n  grader check 01-one.csx\n", desk.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_forms_of_an_exercise_the_one_that_was_worked_on_last_is_meant_unless_the_other_is_right()
    {
        using var desk = new Desk();
        ImmutableArray<CheckedHole> half = [new("f", Verdict.Passed), new("y", Verdict.Failed)];
        Kept(desk, check => check with { Points = 1, IsRight = false, Holes = half });
        var program = desk.Folder.Write("01-one.cs", Work);
        File.SetLastWriteTimeUtc(program, DateTime.UnixEpoch.AddYears(90));
        Assert.Equal(0, await desk.Type("list"));
        Assert.EndsWith("\nNext:\n  grader check 01-one.cs\n", desk.Out, StringComparison.Ordinal);

        Kept(desk, check => check);
        Assert.Equal("2 points, everything right", await InTheList(desk));
    }

    [Fact]
    public async Task Who_works_in_another_form_begins_the_next_exercise_in_it()
    {
        using var desk = new Desk();
        desk.Folder.Write("02-two.cs", Work.Replace("01-one", "02-two", StringComparison.Ordinal));
        Assert.Equal(0, await desk.Type("list"));
        Assert.EndsWith("\nNext:\n  grader start 01-one --as cs\n", desk.Out, StringComparison.Ordinal);
    }

    private static CheckBasis Kept(Desk desk, Func<LastCheck, LastCheck> change)
    {
        desk.Folder.Write("01-one.csx", Work);
        var course = Course.Find(null, desk.Folder.Path, desk.Folder.Path)!;
        var basis = CheckBasis.Of(GraderVersion.Current, course, "01-one", Work);
        var check = new LastCheck(1, basis, 2, IsRight: true, [new("f", Verdict.Passed), new("y", Verdict.Passed)], []);
        Assert.True(new LastCheckFile(desk.Folder.At("01-one.csx")).Write(change(check)));
        return basis;
    }

    /// <summary>The last cell of the first row.</summary>
    private static async Task<string> InTheList(Desk desk)
    {
        var before = desk.Out.Length;
        Assert.Equal(0, await desk.Type("list"));
        var row = desk.Out[before..].Split('\n').Single(l => l.StartsWith("  01-one ", StringComparison.Ordinal));
        return row.Split("   ")[^1].Trim();
    }
}
