using System.Collections.Immutable;
using Grader.Results;

namespace Grader.Pages.Plots;

/// <summary>One trace of a training over that of the reference.</summary>
/// <param name="Frame">Null where neither has a finite value: there is nothing to draw.</param>
/// <param name="Sentences">What is in the picture, and what could not be drawn.</param>
public sealed record TracePicture(string Name, PlotFrame? Frame, ImmutableArray<string> Sentences)
{
    private const double Width = 360,
        Height = 210;

    /// <summary>Empty where there is a band.</summary>
    public string OwnPath { get; init; } = "";

    /// <summary>Empty where there is a band.</summary>
    public string ReferencePath { get; init; } = "";

    /// <summary>The surface that a trace which goes to and fro is within; empty where a line tells all.</summary>
    public string OwnBand { get; init; } = "";

    public string ReferenceBand { get; init; } = "";

    /// <summary>Where the first step that differs stands; null where none does.</summary>
    public double? MarkX { get; init; }

    /// <summary>One for each trace of either, in the order of the student's.</summary>
    public static ImmutableArray<TracePicture> AllOf(TrainingReport training) =>
        [
            .. training
                .Own.Traces.Concat(training.Reference.Traces)
                .Select(t => t.Name)
                .Distinct()
                .Select(name => Of(training, name)),
        ];

    private static TracePicture Of(TrainingReport training, string name)
    {
        var (own, reference) = (PointsOf(training.Own, name), PointsOf(training.Reference, name));
        var both = own.Concat(reference).ToList();
        var isLoss = name.Contains("loss", StringComparison.OrdinalIgnoreCase);
        var sentences = TraceSentences.On(name, own, reference, training);
        if (
            PlotScale.Of(both.Select(p => p.Value).Concat(EdgesOf(training, name)), isLoss) is not { } y
            || PlotScale.Of(both.Where(p => double.IsFinite(p.Value)).Select(p => p.Step), false) is not { } x
        )
        {
            return new(name, null, sentences);
        }
        var frame = new PlotFrame(x, y, Width, Height);
        return new(name, frame, y.IsLog ? [.. sentences, TraceSentences.OnLogScale] : sentences)
        {
            OwnBand = BandOf(training.Own, name, frame),
            ReferenceBand = BandOf(training.Reference, name, frame),
            OwnPath = HasBand(training.Own, name) ? "" : frame.PathThrough(own),
            ReferencePath = HasBand(training.Reference, name) ? "" : frame.PathThrough(reference),
            MarkX = training.FirstDifference is { } step && step >= x.Low && step <= x.High ? frame.AtX(step) : null,
        };
    }

    internal static ImmutableArray<(double Step, double Value)> PointsOf(RecordedRun run, string name) =>
        TraceIn(run, name) is { } trace ? [.. run.At.Zip(trace.Values, (step, value) => ((double)step, value))] : [];

    internal static bool HasBand(RecordedRun run, string name) =>
        run.Stretches is not null && TraceIn(run, name)?.Band is not null;

    private static RecordedTrace? TraceIn(RecordedRun run, string name) => run.Traces.FirstOrDefault(t => t.Name == name);

    private static string BandOf(RecordedRun run, string name, PlotFrame frame)
    {
        if (!HasBand(run, name))
        {
            return "";
        }
        var (starts, band) = (run.Stretches!.Value, TraceIn(run, name)!.Band!);
        // A stretch stands in its middle, but the first and the last reach to the ends of the run.
        var middles = starts.Zip(starts.Skip(1).Append(run.Steps + 1), (from, to) => (from + to - 1) / 2.0).ToArray();
        (middles[0], middles[^1]) = (1, run.Steps);
        return frame.BandBetween([.. middles], band.Lows, band.Highs);
    }

    private static IEnumerable<double> EdgesOf(TrainingReport training, string name) =>
        new[] { training.Own, training.Reference }
            .Where(run => HasBand(run, name))
            .Select(run => TraceIn(run, name)!.Band!)
            .SelectMany(band => band.Lows.Concat(band.Highs));
}
