using Grader.Benchmarks;

// Plain stopwatches rather than BenchmarkDotNet: what is measured are processes and saves of files, each by itself slow and
// noisy, not a method that can be called a million times.
var rounds = args is [_, var n] ? int.Parse(n, System.Globalization.CultureInfo.InvariantCulture) : 20;
switch (args.FirstOrDefault())
{
    case "watch":
        await SaveToVerdict.Measure(rounds, CancellationToken.None);
        return 0;
    case "isolation":
        await CostOfIsolation.Measure(rounds, CancellationToken.None);
        return 0;
    default:
        await Console.Error.WriteLineAsync("Say what to measure: watch [ROUNDS], or isolation [ROUNDS].");
        return 2;
}
