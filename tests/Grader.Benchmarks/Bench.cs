using System.Globalization;
using System.Runtime.CompilerServices;

namespace Grader.Benchmarks;

/// <summary>All that is compared, round by round: every subject once in each round, so that what a busy machine does to one it
/// does to all.</summary>
internal static class Bench
{
    private static readonly string _repository = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    private static readonly string _samples = Path.Combine(_repository, "tests", "cases", "submissions");

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
            var results = new Results();
            var subjects = SubjectsIn(folder, students).ToList();
            for (var round = 0; round < rounds; round++)
            {
                foreach (var subject in subjects)
                {
                    results.Add(subject.Name, (await subject.Run()).PerOne(subject.Ones));
                }
            }
            foreach (var size in growth)
            {
                var files = Path.Combine(folder, $"growth-{size}");
                SampleClass.OfOneSample(_samples, files, size);
                results.Add(Growth(size), (await Grade(files)).PerOne(size));
            }
            foreach (var isReady in new[] { false, true })
            {
                results.Add(
                    $"from a save of 01 to its verdict, {(isReady ? "runners ready" : "no runner ready")}",
                    new(await SaveToVerdict.MedianSeconds(Saves, isReady, CancellationToken.None), Cpu: null, HostPeak: null)
                );
            }
            if (isWhole)
            {
                results.Add(
                    "`verify` of the course",
                    await Cost.Of(Executable, ["verify", "--course", Path.Combine(_repository, "exercises")])
                );
            }
            await File.WriteAllTextAsync(Path.Combine(Here(), "RESULTS.md"), results.Page(rounds, students));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<(string Name, int Ones, Func<Task<Cost>> Run)> SubjectsIn(string folder, int students)
    {
        string At(string name) => Path.Combine(folder, name);
        var training = SampleClass.OfTraining(_samples, At("training"), students);
        SampleClass.OfOneSample(_samples, At("one"), students);
        SampleClass.Mixed(_samples, At("mixed"), students);
        var own = Environment.ProcessPath!;
        var reference = Path.Combine(_samples, "04-right-as-given", "04-training-loop.csx");
        yield return (Results.Peer, students, () => Cost.Of(own, [NaivePeer.Name, reference, .. training]));
        yield return (Results.Floor, students, () => Cost.Of(own, [NaivePeer.FloorName, reference, .. training]));
        yield return ("right ones of 04, each with a rate of its own", students, () => GradeRight(At("training")));
        SampleClass.OfTrainingInOwnWords(_samples, At("words"), students);
        yield return ("the same, no two in the same words", students, () => GradeRight(At("words")));
        yield return (
            "the same as the first without isolation",
            students,
            () => GradeRight(At("training"), "--isolation", "none")
        );
        yield return ("right ones of 01", students, () => GradeRight(At("one")));
        yield return ("a mixed class of 01", students, () => Grade(At("mixed")));
        yield return (
            "`check` of one file of 01, from cold",
            1,
            () =>
                Cost.Of(
                    Executable,
                    [
                        "check",
                        .. Directory
                            .EnumerateFiles(At("one"), "*.csx", SearchOption.AllDirectories)
                            .Order(StringComparer.Ordinal)
                            .Take(1),
                    ]
                )
        );
    }

    // What was meant to be right and is not would be measured as something else.
    private static Task<Cost> GradeRight(string files, params string[] further) =>
        Grade(files, ["--fail-under", "100", .. further]);

    private static Task<Cost> Grade(string files, params string[] further) =>
        Cost.Of(Executable, ["grade", files, "--out", $"{files}-report", "--force", "--seed", "1", .. further]);

    // Built the same way as this.
    private static string Executable =>
        Path.GetFullPath(
            Path.Combine(
                AppContext.BaseDirectory,
                "..",
                "..",
                "Grader.Cli",
                Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)),
                OperatingSystem.IsWindows() ? "grader.exe" : "grader"
            )
        );

    private static string Growth(int students) => $"a class of 01 with {students.ToString(CultureInfo.InvariantCulture)} files";
}
