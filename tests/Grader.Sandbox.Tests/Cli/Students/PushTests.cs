using System.Runtime.Versioning;
using Xunit;

namespace Grader.Sandbox.Tests.Cli.Students;

/// <summary>What grades a push: the workflow's own script, with another program in the place of dotnet.</summary>
public sealed class PushTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task What_a_submission_prints_is_no_command_and_the_summary_is_code_whatever_the_grader_says(int exitCode)
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("The workflow runs on Linux.");
            return;
        }
        using var room = new Classroom();
        Assert.Equal(0, (await room.Grader("release", "--out", "students")).ExitCode);
        var ended = await Pushed(room, exitCode);
        Assert.Equal(exitCode, ended.ExitCode);
        var lines = ended.Out.TrimEnd('\n').Split('\n');
        Assert.Matches("^::stop-commands::[0-9a-f-]{36}$", lines[0]);
        Assert.Equal($"::{lines[0].Split("::")[^1]}::", lines[^1]);
        var course = room.At("course");
        Assert.Equal(
            $"""
                ::error::{course} run --project src/Grader.Cli --configuration Release -- grade ../submission --course exercises --isolation strong --format table,json --out ../report --force --fail-under 50
                ```

            """,
            await File.ReadAllTextAsync(room.At("summary.md"), TestContext.Current.CancellationToken)
        );
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

    // As the runner has it: bash with -eo pipefail, in the step's working-directory.
    [UnsupportedOSPlatform("windows")]
    private static Task<Ended> Pushed(Classroom room, int exitCode)
    {
        room.Write("grade.sh", Script(room.At("students/.github/workflows/grade.yml")));
        var dotnet = room.Write(
            "bin/dotnet",
            $"#!/bin/bash\necho \"::error::$PWD $*\"\necho '```'\necho '::set-env name=A::b' >&2\nexit {exitCode}\n"
        );
        File.SetUnixFileMode(dotnet, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Directory.CreateDirectory(room.At("course"));
        return Ended.Of(
            "bash",
            ["--noprofile", "--norc", "-eo", "pipefail", room.At("grade.sh")],
            room.At("course"),
            new Dictionary<string, string?>
            {
                ["PATH"] = $"{room.At("bin")}:{Environment.GetEnvironmentVariable("PATH")}",
                ["FAIL_UNDER"] = "50",
                ["GITHUB_STEP_SUMMARY"] = room.At("summary.md"),
            },
            TestContext.Current.CancellationToken
        );
    }

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
