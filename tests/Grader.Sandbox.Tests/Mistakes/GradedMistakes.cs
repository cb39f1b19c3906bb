using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Grader.Processes;
using Grader.Protocol;
using Grader.Sandbox.Tests.Cli;
using Grader.Sandbox.Tests.Mistakes;
using Xunit;

[assembly: AssemblyFixture(typeof(GradedMistakes))]

namespace Grader.Sandbox.Tests.Mistakes;

/// <summary>
/// Wrong files, graded as a class by the grader's own executable: those that do not compile, and of the others one in six, others
/// every day. GRADER_MISTAKES takes all of them, or those with its text in their name, exercise and hole.
/// </summary>
public sealed class GradedMistakes : IAsyncDisposable
{
    private const int OneOf = 6;

    private static readonly string? _asked = Environment.GetEnvironmentVariable("GRADER_MISTAKES");

    private readonly CancellationTokenSource _stop = new();
    private readonly Lazy<Task<ImmutableArray<Told>>> _graded;

    public GradedMistakes() => _graded = new(() => Grade(_stop.Token));

    internal Task<ImmutableArray<Told>> WhenGraded() => _graded.Value;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _stop.Dispose();
    }

    private static async Task<ImmutableArray<Told>> Grade(CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("grader-tests-").FullName;
        try
        {
            var written = await Write(Path.Combine(folder, "class"), cancellation);
            var ended = await Classroom.GraderAtHome(
                ["grade", $"{folder}/class", "--seed", "1", "--out", $"{folder}/report"],
                cancellation
            );
            Assert.True(ended.ExitCode == 0, ended.Err);
            var report = JsonNode.Parse(await File.ReadAllTextAsync($"{folder}/report/report.json", cancellation))!;
            var submissions = report["submissions"]!.AsArray().ToDictionary(s => s!["student"]!.GetValue<string>());
            ImmutableArray<Told> told =
            [
                .. written.Select(w => Told.Of(w.Wrong, w.File, w.First, submissions[StudentOf(w.Wrong)]!)),
            ];
            Print(told);
            return told;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<List<(WrongFile Wrong, string File, int First)>> Write(
        string folder,
        CancellationToken cancellation
    )
    {
        var written = new List<(WrongFile, string, int)>();
        await using var compiler = new CompilerProcess(Here.Workplace);
        foreach (var group in WrongFiles.All.Where(IsDrawn).GroupBy(w => w.Exercise))
        {
            var exercise = Forgeries.Course.Exercises[group.Key];
            var solve = new CompilerRequest.Solve(group.Key, exercise, null);
            var solved = (await Forgeries.Course.Ask<CompilerReply.Solved>(compiler, solve, cancellation)).File;
            var align = new CompilerRequest.Align(group.Key, exercise, solved);
            var answers = (await Forgeries.Course.Ask<CompilerReply.Aligned>(compiler, align, cancellation)).Answers;
            foreach (var wrong in group)
            {
                var (file, first) = wrong.In(solved, answers);
                var student = Directory.CreateDirectory(Path.Combine(folder, StudentOf(wrong)));
                await File.WriteAllTextAsync(Path.Combine(student.FullName, $"{group.Key}.csx"), file, cancellation);
                written.Add((wrong, file, first));
            }
        }
        return written;
    }

    private static bool IsDrawn(WrongFile wrong, int place) =>
        _asked switch
        {
            null => wrong.DoesNotCompile || place % OneOf == TimeProvider.System.GetUtcNow().DayOfYear % OneOf,
            "all" => true,
            _ => $"{wrong.Name} {wrong.Exercise} {wrong.Hole}".Contains(_asked, StringComparison.Ordinal),
        };

    private static void Print(ImmutableArray<Told> told)
    {
        if (_asked is null)
        {
            return;
        }
        Console.WriteLine(Told.Describe(told.OrderBy(t => t.Wrong.Name, StringComparer.Ordinal)));
        foreach (var some in told.GroupBy(t => t.Wrong.Kind).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"{some.Key}: {Measured.Share([.. some])}.");
        }
    }

    private static string StudentOf(WrongFile wrong) => wrong.Name.Replace('/', '-');
}
