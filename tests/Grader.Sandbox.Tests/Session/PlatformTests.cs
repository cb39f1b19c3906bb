using System.Text.RegularExpressions;
using Grader.Processes;
using Grader.Protocol;
using Grader.Sandbox.Tests.Samples;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Session;

/// <summary>
/// A script means here what it means to the platform: what our compiler and runner make of a file is what
/// <c>CSharpScript.RunAsync</c> makes of it, as it prints and as it ends. One file in six by the day; all with GRADER_SHARED=all.
/// </summary>
public sealed partial class PlatformTests
{
    private const int OneOf = 6;

    private static readonly bool _all = Environment.GetEnvironmentVariable("GRADER_SHARED") == "all";

    // bin/PROJECT/debug
    private static readonly string _peer = Path.GetFullPath(
        Path.Combine(
            AppContext.BaseDirectory,
            "..",
            "..",
            "Grader.Benchmarks",
            Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)),
            "Grader.Benchmarks.dll"
        )
    );

    private static IEnumerable<string> Files =>
        SampleClass
            .Files.Select(f => Path.Combine(SampleClass.Folder, f))
            .Concat(Directory.EnumerateFiles(Repository.At("exercises"), "*.csx", SearchOption.AllDirectories))
            .Where(f => !f.EndsWith("exercise.csx", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Where((_, i) => _all || i % OneOf == TimeProvider.System.GetUtcNow().DayOfYear % OneOf);

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Files_print_and_end_as_with_CSharpScript()
    {
        var ours = new List<(string File, string Printed)>();
        await using var compiler = new CompilerProcess(Here.Workplace);
        await using var runner = new RunnerProcess(Here.Workplace);
        foreach (var file in Files)
        {
            if (await Print(file, compiler, runner) is { } printed)
            {
                ours.Add((file, printed));
            }
        }
        Assert.NotEmpty(ours);
        var theirs = await Ended.Of(
            Here.Workplace.Dotnet,
            [_peer, "script", .. ours.Select(o => o.File)],
            Path.GetTempPath(),
            new Dictionary<string, string?>
            {
                ["OMP_NUM_THREADS"] = "1",
                ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1",
                ["DOTNET_SYSTEM_GLOBALIZATION_PREDEFINED_CULTURES_ONLY"] = "0",
            },
            TestContext.Current.CancellationToken
        );
        Assert.True(theirs.ExitCode == 0, theirs.Err);
        Assert.Equal(string.Concat(ours.Select(o => $"{o.File}\n{o.Printed}")), theirs.Out);
    }

    // Null where it ends by a limit, which the other does not have.
    private static async Task<string?> Print(string file, CompilerProcess compiler, RunnerProcess runner)
    {
        var stop = TestContext.Current.CancellationToken;
        var build = new CompilerRequest.BuildToRun(await File.ReadAllTextAsync(file, stop), []);
        if (await compiler.Ask(build, stop) is not CompilerAnswer.Replied { Reply: CompilerReply.BuiltToRun program })
        {
            return "does not compile\n";
        }
        var request = new RunRequest(program.Script, program.Symbols, program.Probes, [], 0, Here.Limits);
        var run = await runner.RunToEnd(request, new Input.Typed(""), TimeSpan.FromSeconds(30), stop);
        var end = run.Stopped is { } stopped ? $"stopped: {stopped.Type}: {stopped.Message}\n" : "ended\n";
        return run.Ending is Ending.Completed ? Warning().Replace(run.Printed, "") + end : null;
    }

    // libtorch's, which go to standard error.
    [GeneratedRegex(@"^\[W[^\n]*\n", RegexOptions.Multiline)]
    private static partial Regex Warning();
}
