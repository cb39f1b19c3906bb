using System.Globalization;
using Grader.Benchmarks;

// Plain stopwatches rather than BenchmarkDotNet: what is measured are processes and saves of files, each by itself slow and
// noisy, not a method that can be called a million times.
switch (args)
{
    case ["isolation", .. var rest]:
        await CostOfIsolation.Measure(Rounds(rest), CancellationToken.None);
        return 0;
    case ["all", var rounds, var students, .. var growth]:
        await Bench.Measure(
            Number(rounds),
            Number(students),
            growth.Where(g => g != "verify").Select(Number),
            growth.Contains("verify")
        );
        return 0;
    case [NaivePeer.Name, var reference, .. var files]:
        await NaivePeer.Grade(await File.ReadAllTextAsync(reference), files.Select(File.ReadAllText));
        return 0;
    case [NaivePeer.FloorName, _, .. var files]:
        await NaivePeer.RunOnce(files.Select(File.ReadAllText));
        return 0;
    case [NaivePeer.ScriptName, .. var files]:
        await NaivePeer.PrintScripts(files);
        return 0;
    default:
        await Console.Error.WriteLineAsync(
            "Say what to measure: all ROUNDS STUDENTS [SIZES OF CLASSES] [verify], or isolation [ROUNDS]."
        );
        return 2;
}

static int Rounds(string[] rest) => rest is [var rounds] ? Number(rounds) : 20;

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
