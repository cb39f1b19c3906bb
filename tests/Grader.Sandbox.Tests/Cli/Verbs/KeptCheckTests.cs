using System.Text.Json.Nodes;
using Xunit;

namespace Grader.Sandbox.Tests.Cli.Verbs;

/// <summary>What is kept of a check, and what a student gets of it, with the real executable.</summary>
public sealed class KeptCheckTests
{
    [Fact]
    public async Task A_hint_is_followed_by_the_next_one_and_the_list_leads_to_the_same_hole()
    {
        using var room = new Classroom();
        room.Write("01-one.csx", Classroom.Half);
        room.Write("exercises/01-one/lesson.md", "# One\n\n## Twice\n\nHere `f` doubles.\n\nFor example, 3 becomes 6.\n");
        string[] steps =
        [
            "Hint 1 of 4. f(2): 6 was seen; 4 was expected.\n",
            "Hint 2 of 4. It is in line 4.\n  What is looked at: f(2).\n",
            "Hint 3 of 4. 3 is not the number that belongs there: it is too large.\n  01-one.md says, in 'Twice':\n"
                + "  Here `f` doubles.\n",
            "Hint 4 of 4. An example, from 'Twice' in 01-one.md:\n  For example, 3 becomes 6.\n",
            "There is no further hint on f. The same command begins anew.\n",
        ];
        foreach (var (step, number) in steps.Select((s, i) => (s, i)))
        {
            var onward = number < 3 ? "\nNext, if that is not enough:\n  grader hint 01-one.csx\n" : "";
            Assert.Equal(new Ended(0, step + onward, ""), await room.Grader("hint", "01-one.csx"));
        }
        Assert.EndsWith(
            "   2 points, 1 of 2 holes right\n\nNext: mend f, then look again:\n  grader check 01-one.csx\n",
            (await room.Grader("list")).Out,
            StringComparison.Ordinal
        );
        Assert.Equal(
            new Ended(0, "y is right: there is nothing to give a hint on.\n", ""),
            await room.Grader("hint", "01-one.csx", "y")
        );
        Assert.Equal(
            new Ended(2, "", "There is no hole 'z' in 01-one. There are: f, y.\n"),
            await room.Grader("hint", "01-one.csx", "z")
        );
    }

    [Fact]
    public async Task What_a_check_has_shown_no_hint_says_again()
    {
        using var room = new Classroom();
        room.Write("01-one.csx", Classroom.Half);
        room.Write("exercises/01-one/lesson.md", "# One\n\n## Twice\n\nHere `f` doubles.\n\nFor example, 3 becomes 6.\n");
        var shown = (await room.Grader("check", "01-one.csx")).Out;
        Assert.Contains("6 was seen; 4 was expected.", shown, StringComparison.Ordinal);
        Assert.Contains("3 is not the number that belongs there: it is too large.", shown, StringComparison.Ordinal);
        string[] steps =
        [
            "Hint 1 of 3. It is in line 4.\n",
            "Hint 2 of 3. 01-one.md says, in 'Twice':\n",
            "Hint 3 of 3. An example, from 'Twice' in 01-one.md:\n",
        ];
        foreach (var step in steps)
        {
            Assert.StartsWith(step, (await room.Grader("hint", "01-one.csx")).Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Where_nothing_can_be_kept_a_check_says_so_and_is_what_it_is()
    {
        using var room = new Classroom();
        room.Write("01-one.csx", Classroom.Right);
        room.Write(".grader", "a file of somebody's");
        var ended = await room.Grader("check", "01-one.csx");
        Assert.Equal(0, ended.ExitCode);
        Assert.Equal(
            "The list will not know of this check: the folder '.grader' beside 01-one.csx cannot be written. Everything else is "
                + "as it should be.\n",
            ended.Err
        );
        Assert.Contains("   2 of 2 holes filled\n", (await room.Grader("list")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_kept_of_a_check_is_in_no_grading()
    {
        using var room = new Classroom();
        room.Write("class/ada/01-one.csx", Classroom.Half);
        await room.Grader("check", "class/ada/01-one.csx");
        var kept = room.At("class/ada/.grader/01-one.csx.json");
        room.Write(
            "class/ada/.grader/01-one.csx.json",
            (await File.ReadAllTextAsync(kept, TestContext.Current.CancellationToken))
                .Replace("\"points\": 2", "\"points\": 4", StringComparison.Ordinal)
                .Replace("failed", "passed", StringComparison.Ordinal)
        );
        room.Write("class/ada/.grader/01-one.csx", Classroom.Right);
        var ended = await room.Grader("grade", "class", "--format", "json");
        Assert.Equal(0, ended.ExitCode);
        var submissions = JsonNode.Parse(ended.Out)!["submissions"]!.AsArray();
        Assert.Equal(2.0, (double)Assert.Single(submissions)!["score"]!);
    }

    [Fact]
    public async Task A_command_to_come_begins_as_this_one_did()
    {
        using var room = new Classroom();
        var folder = Path.GetDirectoryName(Classroom.Executable)!;
        async Task<string> Told(string program, params string[] words) =>
            (await Ended.Of(program, [.. words, "--oops"], room.Folder, Classroom.Plain, TestContext.Current.CancellationToken))
                .Err.Split("See: ")[1]
                .Trim();
        Assert.Equal("grader --help", await Told(Classroom.Executable));
        Assert.Matches("^dotnet run --project \\S+/src/Grader.Cli -- --help$", await Told(Path.Combine(folder, "Grader.Cli")));
        var program = Path.Combine(folder, "Grader.Cli.dll");
        var fromHere = Path.GetRelativePath(room.Folder, program);
        var shorter = fromHere.Length < program.Length ? fromHere : program;
        Assert.Equal($"dotnet {shorter} --help", await Told(Here.Workplace.Dotnet, program));
    }
}
