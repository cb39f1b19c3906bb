using Grader.Sandbox.Tests.Packaging;
using Xunit;

namespace Grader.Sandbox.Tests.Readme;

/// <summary>What docs/architecture.md tells whoever changes the code to type before a commit.</summary>
public sealed class ArchitecturePageTests
{
    [Fact]
    public void Its_commands_are_those_that_are_run_here() =>
        Assert.Equal(
            ["dotnet tool restore", "dotnet csharpier check .", "dotnet run tests/measure.cs -- src"],
            SecurityPage.LinesOf("docs/architecture.md")
        );

    [Fact]
    public async Task The_developers_page_names_the_same_and_tests_that_are_run_by_themselves()
    {
        const string Some = "artifacts/bin/Grader.Tests/debug/Grader.Tests -class '*RosterTests'";
        Assert.Equal(
            [
                "dotnet build",
                "dotnet test",
                Some,
                "artifacts/bin/Grader.Cli/debug/grader list",
                "dotnet tool restore",
                "dotnet csharpier check .",
            ],
            SecurityPage.LinesOf("docs/developer.md")
        );
        var ended = await Packages.Shell(Some, Repository.Root, []);
        Assert.True(ended.ExitCode == 0, ended.Out + ended.Err);
        Assert.Contains(" Failed: 0,", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_C_sharp_is_laid_out_as_the_tool_does_it()
    {
        var restored = await Dotnet("tool", "restore");
        Assert.SkipWhen(restored.ExitCode != 0, $"The tool cannot be had here: {restored.Out}{restored.Err}");
        var checkedFiles = await Dotnet("csharpier", "check", ".");
        Assert.True(checkedFiles.ExitCode == 0, $"Type: dotnet csharpier format .\n{checkedFiles.Out}{checkedFiles.Err}");
    }

    [Fact]
    public async Task The_figures_of_the_tree_are_printed()
    {
        var ended = await Dotnet("run", "tests/measure.cs", "--", "src");
        Assert.True(ended.ExitCode == 0, ended.Out + ended.Err);
        Assert.Matches(@"^src\n  files +[0-9]+\n", ended.Out);
        Assert.Matches(@"\n  folders that stand in a cycle +0 of [0-9]+\n$", ended.Out);
    }

    // What dotnet test sets for itself is not for the dotnet that is started here.
    private static Task<Ended> Dotnet(params string[] words) =>
        Ended.Of(
            "dotnet",
            words,
            Repository.Root,
            Environment
                .GetEnvironmentVariables()
                .Keys.Cast<string>()
                .Where(n => n.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))
                .ToDictionary(n => n, _ => (string?)null),
            TestContext.Current.CancellationToken
        );
}
