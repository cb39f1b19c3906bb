using System.Text.RegularExpressions;
using Xunit;

namespace Grader.Tests.Cli;

/// <summary>Whoever starts the grader in another way is told to start it so, everywhere.</summary>
public sealed partial class OneNameTests
{
    private const string Reading =
        "# One\n\nThe grader looks:\n\n    grader check 01-one.csx\n\n```sh\ngrader run 01-one.csx\n```\n\n"
        + "`grader list` and a grader.\n";

    [Fact]
    public async Task Messages_help_and_readings_name_the_command_that_was_typed()
    {
        using var desk = new Desk { Name = "dotnet grader" };
        desk.Folder.Write("exercises/01-one/lesson.md", Reading);
        await desk.Type("--help");
        foreach (var verb in Verb().Matches(desk.Out).Select(m => m.Groups[1].Value).Distinct().ToList())
        {
            Assert.Equal(0, await desk.Type(verb, "--help"));
        }
        await desk.Type("gradebook", "set", "--help");
        await desk.Type("chekc");
        await desk.Type("list", "--oops");
        await desk.Type("gradebook", "st");
        await desk.Type("list");
        await desk.Type("check", "01-one.csx");
        await desk.Type("start", "1");
        await desk.Type("check", "01-on.csx");
        await desk.Type("check", "01-one");
        await desk.Type("check", "exercises");
        await desk.Type("new", "03-three");
        await desk.Type("release", "--out", "students");
        var said = $"{desk.Out}\n{desk.Err}\n{File.ReadAllText(desk.Folder.At("01-one.md"))}";
        Assert.True(Named().Count(said) > 40, said);
        Assert.All(Named().Matches(said).Select(m => m.Value), m => Assert.StartsWith("dotnet ", m, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reading_says_it_in_commands_and_leaves_sentences_alone()
    {
        using var desk = new Desk { Name = "tools/grader" };
        desk.Folder.Write("exercises/01-one/lesson.md", Reading);
        Assert.Equal(0, await desk.Type("start", "1"));
        Assert.Equal(
            "# One\n\nThe grader looks:\n\n    tools/grader check 01-one.csx\n\n```sh\ntools/grader run 01-one.csx\n```\n\n"
                + "`tools/grader list` and a grader.\n",
            File.ReadAllText(desk.Folder.At("01-one.md"))
        );
    }

    [Fact]
    public async Task What_students_are_given_says_what_students_type()
    {
        using var desk = new Desk { Name = "dotnet run --project src/Grader.Cli --" };
        desk.Folder.Write("exercises/01-one/lesson.md", Reading);
        Assert.Equal(0, await desk.Type("release", "--out", "students", "--with-checks"));
        Assert.Equal(
            "# One\n\nThe grader looks:\n\n    dotnet grader check 01-one.csx\n\n```sh\ndotnet grader run 01-one.csx\n```\n\n"
                + "`dotnet grader list` and a grader.\n",
            File.ReadAllText(desk.Folder.At("students/01-one.md"))
        );
    }

    // A verb of the program's help, and a command of it wherever it is.
    [GeneratedRegex("^  ([a-z]+) ", RegexOptions.Multiline)]
    private static partial Regex Verb();

    [GeneratedRegex(
        "(?:dotnet )?\\bgrader (?:list|start|check|hint|watch|run|grade|verify|gradebook|analyze|misconception|"
            + "new|release|doctor|--help)\\b"
    )]
    private static partial Regex Named();
}
