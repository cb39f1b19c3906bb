using System.Text.Json.Nodes;
using Grader.Sandbox.Tests.Cli;
using Xunit;

namespace Grader.Sandbox.Tests.Readme;

/// <summary>The example of docs/report.md is what its command writes.</summary>
public sealed class ReportPageTests
{
    private const string Page = "docs/report.md";

    [Fact]
    public async Task Its_example_is_what_its_command_writes()
    {
        var json = DocsPage.BlocksOf(Page, "json");
        using var room = new Classroom();
        room.Write("exercises/course.json", json[0]);
        room.Write("submitted/ada/ps1/timestamp.txt", "2026-02-16 08:30:00 UTC");
        room.Write("submitted/ada/ps1/01-one.csx", DocsPage.BlocksOf(Page, "csharp").Single());
        var ended = await room.Grader(DocsPage.BlocksOf(Page, "sh").Single().Trim().Split(' ')[1..]);
        Assert.True(ended.ExitCode == 0, ended.Err);
        Assert.Equal(WithoutMachine(JsonNode.Parse(json[1])!), WithoutMachine(await room.Report()));
    }

    // What another machine, and another day, have otherwise.
    private static string WithoutMachine(JsonNode report)
    {
        Assert.True(report.AsObject().Remove("isolation"));
        foreach (var submission in report["submissions"]!.AsArray())
        {
            submission!["seconds"] = 0;
        }
        return report.ToJsonString(new() { WriteIndented = true });
    }
}
