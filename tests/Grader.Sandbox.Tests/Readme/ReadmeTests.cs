using Grader.Sandbox.Tests.Packaging;
using Grader.Tests.Running;
using Xunit;
using static Grader.Sandbox.Tests.Snapshots.Verifier;

namespace Grader.Sandbox.Tests.Readme;

[Collection(BuildsInTheCheckout.Name)]
public sealed class ReadmeTests
{
    [Fact]
    public void Its_commands_are_those_that_are_run_here() =>
        Assert.Equal(
            [ReadmeCommands.Grade, ReadmeCommands.Photograph, ReadmeCommands.Test, .. InstallPage.Pack, .. InstallPage.Install],
            ReadmeCommands.All
        );

    [Fact]
    public async Task Its_first_command_grades_the_class_and_prints_a_table_and_where_the_report_is()
    {
        var words = ReadmeCommands.Grade.Split(' ');
        // What dotnet test sets for itself is not for the dotnet that builds and runs the grader.
        var inherited = Environment
            .GetEnvironmentVariables()
            .Keys.Cast<string>()
            .Where(n => n.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase));
        var ended = await Ended.Of(
            words[0],
            words[1..],
            Repository.Root,
            inherited.ToDictionary(n => n, _ => (string?)null),
            TestContext.Current.CancellationToken,
            Deadline.ForMany
        );
        Assert.True(ended.ExitCode == 0, ended.Err);
        await Verify(ended.Out);
        // What an earlier run of it graded is not graded again.
        Assert.Matches(
            @"(^|\n)([0-9]+ of [0-9]+ files were graded before and are not graded again\."
                + @"|Grading [0-9]+ files? \.\.\.\n(.+\n)*Graded [0-9]+ files? in [0-9.]+ s\.(\nThe slowest .+)?)\n$",
            ended.Err
        );
        Assert.True(File.Exists(Repository.At("report/report.json")));
        Assert.True(File.Exists(Repository.At(ReadmeCommands.Photograph.Split(' ')[^1])));
    }

    [Fact]
    public void Its_third_command_is_what_ci_runs_and_what_runs_this()
    {
        Assert.Equal("dotnet test", ReadmeCommands.Test);
        Assert.Contains(
            $"\n{ReadmeCommands.Test} 2>&1 | tee ",
            File.ReadAllText(Repository.At(".ci/run")),
            StringComparison.Ordinal
        );
    }
}
