using System.Collections.Immutable;
using Grader.Results;

namespace Grader.Pages.Tests.Samples;

/// <summary>A line through one sample, learned by gradient descent: x = 10, y = 2.</summary>
internal static class SampleTraining
{
    private const double X = 10,
        Y = 2;

    /// <param name="accumulates">Whether the student forgot to reset the gradients.</param>
    public static RecordedRun Run(double rate, int steps, bool accumulates)
    {
        var (m, c, sumM, sumC) = (0.33669, 0.12881, 0.0, 0.0);
        var (losses, ms, cs) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < steps; i++)
        {
            var error = m * X + c - Y;
            losses.Add(error * error / 2);
            (sumM, sumC) = accumulates ? (sumM + error * X, sumC + error) : (error * X, error);
            (m, c) = (m - rate * sumM, c - rate * sumC);
            ms.Add(m);
            cs.Add(c);
        }
        return Recorded(losses, ms, cs);
    }

    public static RecordedRun Recorded(List<double> losses, List<double> ms, List<double> cs) =>
        new(
            losses.Count,
            [.. Enumerable.Range(1, losses.Count)],
            [new("loss", [.. losses]), new("m", [.. ms]), new("c", [.. cs])]
        );

    public static TrainingReport Accumulating { get; } =
        new(Run(0.001, 120, accumulates: true), Run(0.001, 120, accumulates: false), 2, 0.001, 2 / 101.0);

    /// <summary>Ends in what is no number.</summary>
    public static TrainingReport Diverging { get; } =
        new(Run(0.05, 700, accumulates: false), Run(0.05, 700, accumulates: false), null, 0.05, 2 / 101.0);

    public static LossLandscape Landscape(double half) =>
        new(
            "04-training-loop",
            "m",
            "c",
            0.2 - half,
            0.2 + half,
            0.1 - half,
            0.1 + half,
            41,
            [
                .. from row in Enumerable.Range(0, 41)
                from column in Enumerable.Range(0, 41)
                let m = 0.2 - half + 2 * half * column / 40
                let c = 0.1 - half + 2 * half * row / 40
                select Math.Pow(m * X + c - Y, 2) / 2,
            ]
        );

    public static ImmutableArray<LossLandscape> Landscapes { get; } = [Landscape(0.2), Landscape(2)];
}
