using System.Collections.Immutable;
using System.Text.Json;
using Grader.Reporting;
using Grader.Sandbox.Tests.Readme;
using Grader.Sandbox.Tests.Samples;
using Xunit;

[assembly: AssemblyFixture(typeof(SampleClass))]

namespace Grader.Sandbox.Tests.Samples;

/// <summary>The class under tests/submissions, graded once for all tests, by the first command of README.md.</summary>
public sealed class SampleClass : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    private readonly CancellationTokenSource stop = new();
    private readonly Lazy<Task<Graded>> graded;

    public SampleClass() => graded = new(() => Grade(stop.Token));

    internal static string Folder { get; } = Repository.At("tests/submissions");

    internal static ImmutableArray<string> Files { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.csx", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    internal Task<Graded> WhenGraded() => graded.Value;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        stop.Dispose();
    }

    private static async Task<Graded> Grade(CancellationToken cancellation)
    {
        var words = ReadmeCommands.Grade.Split(' ');
        // What dotnet test sets for itself is not for the dotnet that builds and runs the grader.
        var inherited = Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(n => n.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase));
        var ended = await Ended.Of(words[0], words[1..], Repository.Root, inherited.ToDictionary(n => n, _ => (string?)null), cancellation);
        var report = Repository.At(Path.Combine(words[Array.IndexOf(words, "--out") + 1], "report.json"));
        return new(ended, ended.ExitCode == 0 ? JsonSerializer.Deserialize<Report>(await File.ReadAllBytesAsync(report, cancellation), Camel) : null);
    }
}

/// <param name="Report">Null where the command failed.</param>
internal sealed record Graded(Ended Ended, Report? Report);
