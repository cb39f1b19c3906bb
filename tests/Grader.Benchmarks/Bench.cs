using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Grader.Benchmarks;

/// <summary>All that is compared, round by round: every subject once in each round, so that what a busy machine does to one it
/// does to all.</summary>
internal static class Bench
{
    private static readonly string _repository = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    // debug or release: the grader is taken that was built the same way as this.
    private static readonly string _pivot = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    private const int Saves = 20;

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    /// <param name="students">In each class.</param>
    /// <param name="growth">Sizes of classes of 01 that are graded once each.</param>
    /// <param name="isWhole">Also the release gate over the course, which takes minutes.</param>
    public static async Task Measure(int rounds, int students, IEnumerable<int> growth, bool isWhole)
    {
        var folder = Directory.CreateTempSubdirectory("grader-benchmark-").FullName;
        try
        {
            var grader = GraderIn(Path.Combine(AppContext.BaseDirectory, "..", "..", "Grader.Cli", _pivot));
            var subjects = new Subjects(
                grader,
                await Publish(Path.Combine(folder, "published")),
                Path.Combine(_repository, "tests", "cases", "submissions"),
                folder,
                students
            );
            var results = new Results();
            await Compare(subjects, rounds, results);
            foreach (var size in growth)
            {
                results.Add(Growth(size), (await subjects.GradeOneSample(size)).PerOne(size));
            }
            await AddSaves(results);
            if (isWhole)
            {
                results.Add(
                    "`verify` of the course",
                    await Cost.Of(grader, ["verify", "--course", Path.Combine(_repository, "exercises")])
                );
            }
            await File.WriteAllTextAsync(Path.Combine(Here(), "RESULTS.md"), results.Page(rounds, students));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Compare(Subjects subjects, int rounds, Results results)
    {
        var all = subjects.All().ToList();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var subject in all)
            {
                results.Add(subject.Name, (await subject.Run()).PerOne(subject.Ones));
            }
        }
    }

    private static async Task AddSaves(Results results)
    {
        foreach (var isReady in new[] { false, true })
        {
            results.Add(
                $"from a save of 01 to its verdict, {(isReady ? "runners ready" : "no runner ready")}",
                new(await SaveToVerdict.MedianSeconds(Saves, isReady, CancellationToken.None), Cpu: null, HostPeak: null)
            );
        }
    }

    /// <exception cref="InvalidOperationException">It could not be published.</exception>
    private static async Task<string> Publish(string folder)
    {
        var project = Path.Combine(_repository, "src", "Grader.Cli");
        using var process = Process.Start(
            "dotnet",
            ["publish", project, "--no-build", "--configuration", _pivot, "--output", folder]
        );
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? GraderIn(folder)
            : throw new InvalidOperationException($"dotnet publish ended with {process.ExitCode}.");
    }

    private static string GraderIn(string folder) =>
        Path.GetFullPath(Path.Combine(folder, OperatingSystem.IsWindows() ? "grader.exe" : "grader"));

    private static string Growth(int students) => $"a class of 01 with {students.ToString(CultureInfo.InvariantCulture)} files";
}
