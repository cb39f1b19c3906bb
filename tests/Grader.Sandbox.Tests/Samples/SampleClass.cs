using System.Collections.Immutable;
using System.Text.Json;
using Grader.Reporting;
using Grader.Sandbox.Tests.Cli;
using Grader.Sandbox.Tests.Samples;
using Xunit;

[assembly: AssemblyFixture(typeof(SampleClass))]

namespace Grader.Sandbox.Tests.Samples;

/// <summary>The class under tests/cases/submissions, graded once for all tests.</summary>
public sealed class SampleClass : IAsyncDisposable
{
    private static readonly JsonSerializerOptions _camel = new(JsonSerializerDefaults.Web);

    private readonly CancellationTokenSource _stop = new();
    private readonly Lazy<Task<Graded>> _graded;

    public SampleClass() => _graded = new(() => Grade(_stop.Token));

    internal static string Folder { get; } = Repository.At("tests/cases/submissions");

    internal static ImmutableArray<string> Files { get; } =
    [
        .. Directory
            .EnumerateFiles(Folder, "*.csx", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    internal Task<Graded> WhenGraded() => _graded.Value;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _stop.Dispose();
    }

    private static async Task<Graded> Grade(CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("grader-tests-").FullName;
        try
        {
            var ended = await Classroom.GraderAtHome(["grade", Folder, "--seed", "1", "--out", folder], cancellation);
            return new(
                ended,
                ended.ExitCode == 0
                    ? JsonSerializer.Deserialize<Report>(
                        await File.ReadAllBytesAsync(Path.Combine(folder, "report.json"), cancellation),
                        _camel
                    )
                    : null
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

/// <param name="Report">Null where the command failed.</param>
internal sealed record Graded(Ended Ended, Report? Report);
