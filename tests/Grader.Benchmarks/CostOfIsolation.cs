using System.Diagnostics;
using System.Globalization;
using Grader.Intake;
using Grader.Isolation;
using Grader.Processes;
using Grader.Protocol;
using Grader.Session;

namespace Grader.Benchmarks;

/// <summary>What the jails of this machine cost: for one run, for one graded file, and once for every command.</summary>
internal static class CostOfIsolation
{
    private const string Exercise = "01-one-sample";

    private static readonly RequestedIsolation[] _wishes =
    [
        RequestedIsolation.None,
        RequestedIsolation.Stock,
        RequestedIsolation.Auto,
    ];

    public static async Task Measure(int rounds, CancellationToken cancellation)
    {
        var course =
            Course.Find(null, AppContext.BaseDirectory, AppContext.BaseDirectory)
            ?? throw new InvalidOperationException("Run it from a checkout.");
        var file = Path.GetFullPath(
            Path.Combine(course.Folder, "..", "tests", "cases", "submissions", "right-as-given", $"{Exercise}.csx")
        );
        var text = await File.ReadAllTextAsync(file, cancellation);
        var benches = new List<Bench>();
        foreach (var wish in _wishes)
        {
            if (await Bench.Of(course, wish, text, cancellation) is { } bench && benches.TrueForAll(b => b.Tier != bench.Tier))
            {
                benches.Add(bench);
            }
        }
        for (var round = 0; round <= rounds; round++) // the first one finds everything cold
        {
            // Each begins as often as the others: what is new to a round, its first finds.
            foreach (var bench in benches.Skip(round % benches.Count).Concat(benches.Take(round % benches.Count)))
            {
                await bench.Round(
                    new HandedInFile(file, null, new SubmissionReading.Text($"{text}\n// {round}\n")),
                    cancellation
                );
            }
        }
        Console.WriteLine(
            $"{Exercise}, solved, in milliseconds: medians of {rounds} rounds that take turns, and what they are to those "
                + "without isolation."
        );
        Console.WriteLine();
        Console.WriteLine("| isolation | tier | one run | | one graded file | | once, to try the jail |");
        Console.WriteLine("| --- | --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var bench in benches)
        {
            Console.WriteLine(bench.Row(benches[0]));
            await bench.DisposeAsync();
        }
    }

    private sealed class Bench(
        RequestedIsolation wish,
        IsolatedWorkplace guard,
        long trial,
        RunRequest request,
        GradingSession grading
    ) : IAsyncDisposable
    {
        private readonly List<long> runs = [],
            files = [];

        public string Tier => guard.Enforced.Tier;

        /// <returns>Null where this machine has no such isolation.</returns>
        public static async Task<Bench?> Of(Course course, RequestedIsolation wish, string text, CancellationToken cancellation)
        {
            var started = Stopwatch.GetTimestamp();
            try
            {
                var guard = await IsolatedWorkplace.OpenStrongest(
                    Workplace.FindBeside(AppContext.BaseDirectory),
                    wish,
                    cancellation
                );
                var trial = Since(started);
                return
                    await StudentRun.BuildProgram(guard.Workplace, text, [], cancellation) is not CompilerReply.BuiltToRun built
                    ? throw new InvalidOperationException("The sample does not compile.")
                    : new(
                        wish,
                        guard,
                        trial,
                        new(built.Script, built.Symbols, built.Probes, [], Seed: 0, StudentRun.UsualLimits),
                        new GradingSession(course, guard, seed: 1, jobs: 1)
                    );
            }
            catch (IsolationException)
            {
                return null;
            }
        }

        public async Task Round(HandedInFile file, CancellationToken cancellation)
        {
            var started = Stopwatch.GetTimestamp();
            await using (var runner = new RunnerProcess(guard.Workplace))
            {
                await runner.RunToEnd(request, new Input.Typed("q\n"), TimeSpan.FromMinutes(1), cancellation);
            }
            runs.Add(Since(started));
            started = Stopwatch.GetTimestamp();
            var (report, _, _) = await grading.Grade(file, Exercise, cancellation);
            files.Add(Since(started));
            if (report.Score != report.Max)
            {
                throw new InvalidOperationException($"A right file earned {report.Score} of {report.Max}.");
            }
        }

        public string Row(Bench none) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {wish.ToString().ToLowerInvariant()} | {Tier} | {Median(runs):0.0} | "
                    + $"{Median(runs) / Median(none.runs):0.00} | {Median(files):0.0} | "
                    + $"{Median(files) / Median(none.files):0.00} | {trial / 1000.0:0} |"
            );

        public ValueTask DisposeAsync() => grading.DisposeAsync();

        // Microseconds.
        private static long Since(long started) => (long)Stopwatch.GetElapsedTime(started).TotalMicroseconds;

        private static double Median(List<long> times) => times.Skip(1).Order().ElementAt((times.Count - 1) / 2) / 1000.0;
    }
}
