using System.Diagnostics;
using Grader.Intake;
using Grader.Isolation;
using Grader.Processes;
using Grader.Results;
using Grader.Session;

namespace Grader.Benchmarks;

/// <summary>How long it takes from a save of 01-one-sample to its verdict on a warm watcher, with runners ready beforehand and
/// without.</summary>
internal static class SaveToVerdict
{
    private const string Exercise = "01-one-sample";

    /// <param name="saves">How many are measured.</param>
    /// <param name="isReady">Whether runners are started while somebody types.</param>
    public static async Task<double> MedianSeconds(int saves, bool isReady, CancellationToken cancellation)
    {
        var course =
            Course.Find(null, AppContext.BaseDirectory, AppContext.BaseDirectory)
            ?? throw new InvalidOperationException("Run it from a checkout.");
        var sample = Path.Combine(course.Folder, "..", "tests", "cases", "submissions", "right-as-given", $"{Exercise}.csx");
        var times = await Of(course, await File.ReadAllTextAsync(sample, cancellation), saves, isReady, cancellation);
        return times[times.Count / 2] / 1000.0;
    }

    private static async Task<List<long>> Of(Course course, string text, int rounds, bool spares, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("grader-benchmark-").FullName;
        var file = Path.Combine(folder, $"{Exercise}.csx");
        await using var grading = await StartSession(course, cancellation);
        var (times, saved, round) = (new List<long>(), 0L, 0);
        var watching = WatcherOf(file, grading);

        // Every save is another text, as it is when somebody works on it. And whoever works on it types for longer than libtorch
        // takes to load.
        async Task Save()
        {
            if (spares)
            {
                grading.PrepareRunners();
            }
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, cancellation);
            saved = Stopwatch.GetTimestamp();
            await File.WriteAllTextAsync(file, $"{text}\n// {round++}\n", cancellation);
        }

        var saving = Save();
        await watching.Watch(
            (_, report) =>
            {
                if (report is { Status: SubmissionStatus.Graded })
                {
                    times.Add((long)Stopwatch.GetElapsedTime(saved).TotalMilliseconds);
                    saving = Save();
                }
                return Task.CompletedTask;
            },
            () => Task.FromResult(times.Count > rounds),
            cancellation
        );
        await saving;
        Directory.Delete(folder, recursive: true);
        return [.. times.Skip(1).Order()]; // the first one finds everything cold
    }

    private static async Task<GradingSession> StartSession(Course course, CancellationToken cancellation)
    {
        var programs = Workplace.FindBeside(AppContext.BaseDirectory);
        var workplace = await IsolatedWorkplace.OpenStrongest(programs, RequestedIsolation.Auto, cancellation);
        return new(course, workplace, seed: 1, jobs: Math.Min(2, Environment.ProcessorCount));
    }

    private static SaveWatcher WatcherOf(string file, GradingSession grading) =>
        new(
            file,
            TimeProvider.System,
            SaveWatcher.LookInterval,
            async (reading, stop) => (await grading.Grade(new HandedInFile(file, null, reading), null, stop)).Report
        );
}
