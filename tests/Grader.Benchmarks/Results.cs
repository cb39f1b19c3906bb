using System.Globalization;
using System.Text;

namespace Grader.Benchmarks;

/// <summary>What was measured, as a page.</summary>
internal sealed class Results
{
    /// <summary>What all else is compared with.</summary>
    public const string Peer = "naive: `CSharpScript.RunAsync` in one process, ten runs and comparisons";

    public const string Floor = "floor: a warm compile and one run";

    private readonly List<(string Name, Cost Cost)> _all = [];

    /// <param name="cost">Of one submission, where there are several.</param>
    public void Add(string name, Cost cost)
    {
        _all.Add((name, cost));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {cost.Wall:0.000} s, {cost.Cpu:0.000} core-s"));
    }

    public string Page(int rounds, int students)
    {
        var page = new StringBuilder();
        page.AppendLine(Machine.Describe()).AppendLine();
        page.AppendLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Seconds per submission, in classes of {students}: medians, from the least to the most behind them, and what "
                    + $"they are to the naive peer. Rounds that take turns: {rounds}; what is about a class of another size, or "
                    + $"about all exercises, was measured once. Processor time is that of all processes."
            )
        );
        page.AppendLine()
            .AppendLine("| | wall | spread | to naive | processor | spread | to naive | host, MB |")
            .AppendLine("| --- | ---: | --- | ---: | ---: | --- | ---: | ---: |");
        var peer = Of(Peer);
        foreach (var name in _all.Select(a => a.Name).Distinct())
        {
            var costs = Of(name);
            var wall = Columns(costs.Select(c => (double?)c.Wall), peer.Select(c => (double?)c.Wall));
            var cpu = Columns(costs.Select(c => c.Cpu), peer.Select(c => c.Cpu));
            var host = costs.Max(c => c.HostPeak) is { } most ? Numeral(most, "0") : "";
            page.AppendLine($"| {name} | {wall} | {cpu} | {host} |");
        }
        return page.ToString();
    }

    private List<Cost> Of(string name) => [.. _all.Where(a => a.Name == name).Select(a => a.Cost)];

    private static string Columns(IEnumerable<double?> all, IEnumerable<double?> peer)
    {
        var (numbers, peers) = (all.OfType<double>().ToList(), peer.OfType<double>().ToList());
        return numbers.Count == 0
            ? " | | "
            : $"{Numeral(Median(numbers))} | {Numeral(numbers.Min())} to {Numeral(numbers.Max())} "
                + $"| {Numeral(Median(numbers) / Median(peers))}";
    }

    private static string Numeral(double number, string format = "0.00") => number.ToString(format, CultureInfo.InvariantCulture);

    private static double Median(List<double> numbers) => numbers.Order().ElementAt((numbers.Count - 1) / 2);
}
