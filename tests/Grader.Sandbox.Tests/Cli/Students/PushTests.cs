using System.Runtime.Versioning;
using Xunit;

namespace Grader.Sandbox.Tests.Cli.Students;

/// <summary>What grades a push: the workflow's own script, with the grader as it is built here.</summary>
public sealed class PushTests
{
    [Theory]
    [InlineData("50", 0)]
    [InlineData("60", 1)]
    public async Task It_ends_as_the_grader_does_and_shows_annotations_a_summary_and_the_points_for_Classroom(
        string failUnder,
        int exitCode
    )
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("The workflow runs on Linux.");
            return;
        }
        using var room = new Classroom();
        Assert.Equal(0, (await room.Grader("release", "--out", "students")).ExitCode);
        Directory.CreateDirectory(room.At("submission/.git"));
        room.Write("submission/01-one.csx", Classroom.Half);
        room.Write("submission/week 1/::error::, x.csx", "");
        var ended = await Pushed(room, failUnder);
        Assert.Equal(exitCode, ended.ExitCode);
        var lines = ended.Out.TrimEnd('\n').Split('\n');
        Assert.Matches("^::stop-commands::[0-9a-f]{32}$", lines[0]);
        var guarded = Array.IndexOf(lines, $"::{lines[0].Split("::")[^1]}::");
        Assert.Contains(lines[..guarded], line => line.Contains("2/4", StringComparison.Ordinal));
        Assert.Equal(
            [
                "::error file=01-one.csx,line=4,endLine=4,title=f%3A wrong%2C 0 of 2 points",
                "::warning file=week 1/%3A%3Aerror%3A%3A%2C x.csx,line=1,endLine=1,"
                    + "title=Not graded%3A for no exercise of the course",
                "::notice title=2 of 4 points",
            ],
            lines[(guarded + 1)..]
                .Where(l => l.StartsWith("::", StringComparison.Ordinal))
                .Select(l => l[..l.IndexOf("::", 2, StringComparison.Ordinal)])
        );
        Assert.StartsWith("# Results", await Read(room.At("summary.md")), StringComparison.Ordinal);
        Assert.StartsWith("result<<__end_of_result__\n", await Read(room.At("output.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_that_both_files_give_to_grade_are_words_that_it_knows()
    {
        using var room = new Classroom();
        Assert.Equal(0, (await room.Grader("release", "--out", "students")).ExitCode);
        var help = (await room.Grader("grade", "--help")).Out;
        foreach (var file in new[] { "students/.github/workflows/grade.yml", "students/.gitlab-ci.yml" })
        {
            var text = await File.ReadAllTextAsync(room.At(file), TestContext.Current.CancellationToken);
            var options = text[
                text.IndexOf("-- grade", StringComparison.Ordinal)..text.IndexOf(
                    "FAIL_UNDER",
                    text.IndexOf("-- grade", StringComparison.Ordinal),
                    StringComparison.Ordinal
                )
            ]
                .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
                .Where(w => w.StartsWith("--", StringComparison.Ordinal) && w is not "--");
            Assert.Equal(["--course", "--isolation", "--format", "--out", "--force", "--fail-under"], options);
            Assert.All(options, option => Assert.Contains($"  {option} ", help, StringComparison.Ordinal));
            Assert.DoesNotContain('\t', text);
        }
    }

    [Fact]
    public async Task The_workflow_may_read_and_no_more_keeps_no_token_and_comes_to_an_end()
    {
        using var room = new Classroom();
        Assert.Equal(0, (await room.Grader("release", "--out", "students")).ExitCode);
        var lines = (
            await File.ReadAllLinesAsync(room.At("students/.github/workflows/grade.yml"), TestContext.Current.CancellationToken)
        ).ToList();
        Assert.Equal("  contents: read", lines[lines.IndexOf("permissions:") + 1]);
        Assert.Equal("", lines[lines.IndexOf("permissions:") + 2]);
        Assert.Equal(
            lines.Count(l => l.Contains("actions/checkout@", StringComparison.Ordinal)),
            lines.Count(l => l == "          persist-credentials: false")
        );
        Assert.Contains("    timeout-minutes: 30", lines);
        // Nothing that comes from outside is put into a script as text.
        Assert.DoesNotContain("${{", Script(room.At("students/.github/workflows/grade.yml")), StringComparison.Ordinal);
    }

    // As the runner has it: bash with -eo pipefail, in the step's working-directory. What is built is there already.
    [UnsupportedOSPlatform("windows")]
    private static Task<Ended> Pushed(Classroom room, string failUnder)
    {
        room.Write("grade.sh", Script(room.At("students/.github/workflows/grade.yml")));
        var dotnet = room.Write(
            "bin/dotnet",
            $$"""
            #!/bin/bash
            if [ "$1" = build ]; then exit 0; fi
            while [ "$1" != -- ]; do shift; done
            shift
            PATH="${PATH#*:}" exec '{{Classroom.Executable}}' "${@/strong/auto}"

            """
        );
        File.SetUnixFileMode(dotnet, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Directory.CreateDirectory(room.At("course"));
        Directory.Move(room.At("exercises"), room.At("course/exercises"));
        return Ended.Of(
            "bash",
            ["--noprofile", "--norc", "-eo", "pipefail", room.At("grade.sh")],
            room.At("course"),
            new Dictionary<string, string?>(Classroom.Plain)
            {
                ["PATH"] = $"{room.At("bin")}:{Environment.GetEnvironmentVariable("PATH")}",
                ["FAIL_UNDER"] = failUnder,
                ["GITHUB_STEP_SUMMARY"] = room.At("summary.md"),
                ["GITHUB_OUTPUT"] = room.At("output.txt"),
            },
            TestContext.Current.CancellationToken
        );
    }

    private static Task<string> Read(string file) => File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);

    // The block behind "run: |", without its indentation.
    private static string Script(string workflow) =>
        string.Concat(
            File.ReadAllLines(workflow)
                .SkipWhile(l => l != "        run: |")
                .Skip(1)
                .TakeWhile(l => l.StartsWith("          ", StringComparison.Ordinal))
                .Select(l => l[10..] + "\n")
        );
}
