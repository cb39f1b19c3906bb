using System.Text.RegularExpressions;
using Grader.Sandbox.Tests.Samples;
using Xunit;

namespace Grader.Sandbox.Tests.Readme;

public sealed partial class ReadmeTests(SampleClass samples)
{
    [Fact]
    public void Its_commands_are_those_that_are_run_here() =>
        Assert.Equal([ReadmeCommands.Grade, ReadmeCommands.Test], ReadmeCommands.All);

    [Fact]
    public async Task Its_first_command_grades_the_sample_class_and_prints_a_table_and_where_the_report_is()
    {
        var (ended, report) = await samples.WhenGraded();
        Assert.True(report is not null, ended.Err);
        Assert.Matches("^  student +.*01-one-sample.* total +percent\n", ended.Out);
        Assert.All(SampleClass.Files, file => Assert.Matches($"(?m)^  {Regex.Escape(file.Split('/')[0])} +.*[0-9%-]$", ended.Out));
        Assert.EndsWith("\nThe report is in report/report.json\n", ended.Out, StringComparison.Ordinal);
        Assert.Matches(@"(^|\n)Grading [0-9]+ files \.\.\.\nGraded [0-9]+ files in [0-9.]+ s\.\n$", ended.Err);
        Assert.DoesNotContain("\e", ended.Out + ended.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_second_command_is_what_ci_runs_and_what_runs_this()
    {
        Assert.Equal("dotnet test", ReadmeCommands.Test);
        Assert.Contains($"\n{ReadmeCommands.Test} 2>&1 | tee ", File.ReadAllText(Repository.At(".ci/run")), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_it_links_to_is_there() => Assert.All(
        Link().Matches(File.ReadAllText(Repository.At("README.md"))).Select(m => m.Groups[1].Value),
        link => Assert.True(Path.Exists(Repository.At(link)), link));

    [GeneratedRegex(@"\]\(([^)#:]+)\)")]
    private static partial Regex Link();
}
