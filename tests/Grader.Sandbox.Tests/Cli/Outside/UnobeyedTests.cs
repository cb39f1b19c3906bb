using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using Xunit;

namespace Grader.Sandbox.Tests.Cli.Outside;

/// <summary>A class whose names and texts are commands to the runners of CI jobs, with the real executable.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class UnobeyedTests
{
    private static readonly string[] _students =
    [
        "::error::x",
        " ::add-mask::10",
        "##vso[task.setvariable variable=a]b",
        "##[error]x",
        "##teamcity[x]",
        "a ##[error]x",
        "\n::error::y",
    ];

    [Fact]
    public async Task No_line_of_a_table_is_a_command_and_all_rows_are_there()
    {
        using var room = Hostile();
        var ended = await room.Grader("grade", "class", "--out", "report");
        Assert.Equal(0, ended.ExitCode);
        AssertUnobeyed(ended.Out + ended.Err);
        Assert.Contains("\n  :\\:error::x ", ended.Out, StringComparison.Ordinal);
        Assert.Contains("\n  #\\#[error]x ", ended.Out, StringComparison.Ordinal);
        Assert.Contains(
            "\n:\\:error::x/::error::notes.csx: unknown exercise: It belongs to '::add-mask::10', which is no exercise of "
                + "this course.\n",
            ended.Out,
            StringComparison.Ordinal
        );
        var report = await File.ReadAllTextAsync(room.At("report/report.json"), TestContext.Current.CancellationToken);
        AssertUnobeyed(report);
        Assert.Equal(_students.Order(StringComparer.Ordinal), StudentsOf(report));
    }

    [Fact]
    public async Task Json_on_standard_output_has_the_names_as_they_are_and_no_command()
    {
        using var room = Hostile();
        var ended = await room.Grader("grade", "class", "--format", "json");
        AssertUnobeyed(ended.Out + ended.Err);
        Assert.Equal(_students.Order(StringComparer.Ordinal), StudentsOf(ended.Out));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("run")]
    [InlineData("grade")]
    [InlineData("misconception")]
    [InlineData("::error::verb")]
    [InlineData("start")]
    public async Task What_cannot_be_carried_out_is_no_command_either(string verb)
    {
        using var room = Hostile();
        var ended = await room.Grader(verb, "::error::none ##[error]", "--hole", "::error::f", "--tell", "x");
        AssertUnobeyed(ended.Out + ended.Err);
        Assert.NotEqual(0, ended.ExitCode);
    }

    [Fact]
    public async Task A_file_that_is_checked_says_nothing_to_a_runner()
    {
        using var room = Hostile();
        var ended = await room.Grader("check", "class/::error::x/01-one.csx");
        Assert.Contains("::error::z", ended.Out, StringComparison.Ordinal);
        AssertUnobeyed(ended.Out);
    }

    [Fact]
    public async Task A_program_that_a_person_runs_prints_what_it_prints()
    {
        using var room = new Classroom();
        room.Write("a.csx", "Console.WriteLine(\"::notice::mine\"); Console.WriteLine(\"##[group]mine\");");
        Assert.StartsWith("::notice::mine\n##[group]mine\n", (await room.Grader("run", "a.csx")).Out, StringComparison.Ordinal);
    }

    private static Classroom Hostile()
    {
        var room = new Classroom();
        foreach (var student in _students)
        {
            room.Write(
                $"class/{student}/01-one.csx",
                Classroom.Half.Replace(
                    "return 3 * x;",
                    "throw new Exception(\"\\n::error::z ##vso[x]\");",
                    StringComparison.Ordinal
                )
            );
        }
        room.Write("class/::error::x/::error::notes.csx", "// exercise ::add-mask::10\n");
        return room;
    }

    private static IEnumerable<string> StudentsOf(string report) =>
        JsonNode.Parse(report)!["submissions"]!
            .AsArray()
            .Select(s => s!["student"]!.GetValue<string>())
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static void AssertUnobeyed(string printed)
    {
        Assert.NotEqual("", printed);
        Assert.DoesNotContain("##", printed, StringComparison.Ordinal);
        Assert.All(
            printed.Split('\n', '\r'),
            line => Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal), line)
        );
    }
}
