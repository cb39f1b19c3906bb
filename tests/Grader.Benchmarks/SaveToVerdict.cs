using System.Diagnostics;
using System.Globalization;
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

    public static async Task Measure(int rounds, CancellationToken cancellation)
    {
        var course =
            Course.Find(null, AppContext.BaseDirectory, AppContext.BaseDirectory)
            ?? throw new InvalidOperationException("Run it from a checkout.");
        var samples = Path.GetFullPath(Path.Combine(course.Folder, "..", "tests", "cases", "submissions"));
        Console.WriteLine($"From a save of {Exercise} to its verdict, in milliseconds, {rounds} saves each:");
        Console.WriteLine();
        Console.WriteLine("| file | spare runners | median | 90 % |");
        Console.WriteLine("| --- | --- | ---: | ---: |");
        foreach (var sample in new[] { "right-as-given", "wrong-mse-sum" })
        {
            var text = await File.ReadAllTextAsync(Path.Combine(samples, sample, $"{Exercise}.csx"), cancellation);
            var without = await Of(course, text, rounds, spares: false, cancellation);
            var with = await Of(course, text, rounds, spares: true, cancellation);
            Console.WriteLine($"| {sample} | none | {Median(without)} | {Late(without)} |");
            Console.WriteLine($"| {sample} | ready | {Median(with)} | {Late(with)} |");
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {sample} | ratio | {(double)Median(with) / Median(without):0.00} | |"
                )
            );
        }
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

    private static long Median(List<long> times) => times[times.Count / 2];

    private static long Late(List<long> times) => times[times.Count * 9 / 10];
}
