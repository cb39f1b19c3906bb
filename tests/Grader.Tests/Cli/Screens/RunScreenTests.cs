using Grader.Cli.Screens;
using Grader.Session;
using Spectre.Console.Testing;
using Xunit;

namespace Grader.Tests.Cli.Screens;

public sealed class RunScreenTests
{
    private static readonly Trace _one = new("m", [3]);

    [Fact]
    public void Why_it_ended_stands_above_what_is_drawn() =>
        Assert.Equal(
            "\nIt stopped in line 3.\n\nm\n  One value was kept: 3.\n\n",
            Shown(new(false, "It stopped in line 3.", new([_one], 0, [])))
        );

    [Fact]
    public void A_program_that_kept_nothing_is_told_so() =>
        Assert.Equal(
            "\nThere is nothing to draw: the program kept no list of numbers with two values or more.\n",
            Shown(new(true, null, new([], 0, [])))
        );

    [Fact]
    public void Where_something_went_wrong_that_is_said_alone() =>
        Assert.Equal("\nIt crashed.\n\n", Shown(new(false, "It crashed.", new([], 0, []))));

    [Fact]
    public void What_is_too_long_is_named() =>
        Assert.Equal("\nNot drawn: xs, which holds more than 100000 numbers.\n", Shown(new(true, null, new([], 0, ["xs"]))));

    [Fact]
    public void What_was_left_out_is_counted() =>
        Assert.EndsWith(
            "\n3 more are not drawn. Plot behind the loop, rather than in it.\n\n",
            Shown(new(true, null, new([_one], 3, []))),
            StringComparison.Ordinal
        );

    private static string Shown(StudentRunResult played)
    {
        using var console = new TestConsole();
        console.Profile.Width = 100;
        foreach (var part in RunScreen.LayOut(played))
        {
            console.Write(part);
        }
        return console.Output;
    }
}
