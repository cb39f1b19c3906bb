using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace Grader.Sandbox.Tests.Readme;

/// <summary>A reader can run every claim of docs/security.md.</summary>
public sealed partial class SecurityPageTests
{
    public static TheoryData<string> Tests =>
        [.. SecurityPage.Lines.Where(RunsTests), .. SecurityPage.LinesOf("tests/README.md")];

    // The tests themselves are run with all others; here it is seen that these words choose some.
    [Theory, MemberData(nameof(Tests))]
    public async Task A_command_that_runs_tests_finds_each_that_it_names(string line)
    {
        var command = SecurityPage.Read(line);
        var ended = await command.Run(TestContext.Current.CancellationToken, "-list", "classes");
        Assert.True(ended.ExitCode == 0, ended.Err);
        Assert.All(
            command.Words.Where(w => w[0] != '-'),
            name => Assert.Contains($"\n{name}", ended.Out, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_doctor_has_something_to_say_of_every_property()
    {
        var ended = await SecurityPage.Read(SecurityPage.Lines[0]).Run(TestContext.Current.CancellationToken);
        Assert.True(ended.ExitCode is 0 or 1, ended.Err);
        Assert.All(
            ["files: ", "network: ", "processes: ", "memory: ", "time: "],
            property => Assert.Contains(property, ended.Out, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_grading_that_needs_isolation_says_which_it_had_or_that_there_is_none()
    {
        var ended = await Only(" grade ").Run(TestContext.Current.CancellationToken);
        if (ended.ExitCode == 3)
        {
            Assert.StartsWith("Strong isolation cannot be had on this machine. ", ended.Err, StringComparison.Ordinal);
            return;
        }
        Assert.True(ended.ExitCode == 0, ended.Err);
        Assert.Contains(JsonNode.Parse(ended.Out)!["isolation"]!["tier"]!.GetValue<string>(), (string[])["S1", "S2"]);
    }

    [Fact]
    public async Task The_switch_for_longer_fuzzing_is_heard()
    {
        var command = Only("GRADER_FUZZ=");
        var few = await (command with { Variables = command.Variables.SetItem("GRADER_FUZZ", "1") }).Run(
            TestContext.Current.CancellationToken
        );
        Assert.True(few.ExitCode == 0, few.Out);
        var none = await (command with { Variables = command.Variables.SetItem("GRADER_FUZZ", "many") }).Run(
            TestContext.Current.CancellationToken
        );
        Assert.Contains(
            "GRADER_FUZZ is 'many': it says how many inputs there are, a whole number above 0.",
            none.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_benchmark_prints_its_table()
    {
        var command = Only("-c Release ");
        var ended = await (command with { Words = [command.Words[0], "1"] }).Run(TestContext.Current.CancellationToken);
        Assert.True(ended.ExitCode == 0, ended.Err);
        Assert.Matches(@"\n\| none \| N \| [0-9.]+ \| 1\.00 \| [0-9.]+ \| 1\.00 \| [0-9]+ \|\n", ended.Out);
    }

    [Fact]
    public void Every_command_is_one_of_those()
    {
        Assert.Contains(" doctor", SecurityPage.Lines[0], StringComparison.Ordinal);
        Assert.Equal(SecurityPage.Lines.Length - 3, SecurityPage.Lines.Count(RunsTests));
    }

    [
        Theory,
        InlineData("docs/security.md"),
        InlineData("tests/README.md"),
        InlineData("tests/cases/README.md"),
        InlineData("tests/cases/hostile/README.md")
    ]
    public void Tests_that_a_page_names_and_files_that_it_links_to_are_there(string page)
    {
        var text = File.ReadAllText(Repository.At(page));
        var files = Directory
            .EnumerateFiles(Repository.At("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .ToHashSet();
        Assert.All(Named().Matches(text).Select(m => m.Groups[1].Value), name => Assert.Contains(name, files));
        Assert.All(
            Link().Matches(text).Select(m => m.Groups[1].Value),
            link => Assert.True(Path.Exists(Repository.At(Path.Combine(Path.GetDirectoryName(page)!, link))), link)
        );
    }

    private static bool RunsTests(string line) => line.Contains("Tests -- ", StringComparison.Ordinal);

    private static SecurityPage Only(string part) =>
        SecurityPage.Read(SecurityPage.Lines.Single(l => l.Contains(part, StringComparison.Ordinal)));

    [GeneratedRegex(@"`(\w+Tests)`")]
    private static partial Regex Named();

    [GeneratedRegex(@"\]\(([^)#:]+)\)")]
    private static partial Regex Link();
}
