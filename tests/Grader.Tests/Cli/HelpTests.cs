using Xunit;

namespace Grader.Tests.Cli;

public sealed class HelpTests
{
    [Theory]
    [InlineData("list")]
    [InlineData("start")]
    [InlineData("check")]
    [InlineData("hint")]
    [InlineData("grade")]
    [InlineData("gradebook")]
    [InlineData("analyze")]
    [InlineData("new")]
    [InlineData("release")]
    public async Task Every_verb_has_help_with_an_example_and_its_exit_codes(string verb)
    {
        using var desk = new Desk();
        Assert.Equal(0, await desk.Type(verb, "--help"));
        Assert.Contains($"\nExamples:\n  grader {verb}", desk.Out, StringComparison.Ordinal);
        Assert.Contains("\nExit codes:\n  0    ", desk.Out, StringComparison.Ordinal);
        Assert.Equal("", desk.Err);
    }

    [Fact]
    public async Task The_help_of_the_program_names_every_verb_with_an_example_and_all_exit_codes()
    {
        using var desk = new Desk();
        Assert.Equal(0, await desk.Type("--help"));
        Assert.All(
            ["list", "start <EXERCISE>", "check <FILE>", "grade <PATH>", "new <ID>", "release <EXERCISE>"],
            verb => Assert.Contains($"\n  {verb} ", desk.Out, StringComparison.Ordinal)
        );
        Assert.All(
            ["list", "start", "check", "grade", "new", "release"],
            verb => Assert.Contains($"\n  grader {verb}", desk.Out, StringComparison.Ordinal)
        );
        Assert.EndsWith(
            """
            Exit codes:
              0    done
              1    done, and the work that was looked at falls short
              2    the request cannot be carried out; one line on standard error says why
              3    the grader itself failed
              130  stopped by Ctrl-C

            """,
            desk.Out,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("show")]
    [InlineData("diff")]
    [InlineData("set")]
    [InlineData("unset")]
    [InlineData("copy")]
    public async Task So_has_every_verb_of_the_gradebook(string verb)
    {
        using var desk = new Desk();
        Assert.Equal(0, await desk.Type("gradebook", verb, "--help"));
        Assert.Contains($"\nExamples:\n  grader gradebook {verb}", desk.Out, StringComparison.Ordinal);
        Assert.Contains("\nExit codes:\n  0    ", desk.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_one_line()
    {
        using var desk = new Desk();
        Assert.Equal(0, await desk.Type("--version"));
        Assert.Equal("grader 0.1.0\n", desk.Out);
    }
}
