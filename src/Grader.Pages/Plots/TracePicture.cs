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

    public string OwnPath { get; init; } = "";

    public string ReferencePath { get; init; } = "";

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
            PlotScale.Of(both.Select(p => p.Value), isLoss) is not { } y
            || PlotScale.Of(both.Select(p => p.Step), false) is not { } x
        )
        {
            return new(name, null, sentences);
        }
        var frame = new PlotFrame(x, y, Width, Height);
        return new(name, frame, y.IsLog ? [.. sentences, TraceSentences.OnLogScale] : sentences)
        {
            OwnPath = frame.PathThrough(own),
            ReferencePath = frame.PathThrough(reference),
            MarkX = training.FirstDifference is { } step && step >= x.Low && step <= x.High ? frame.AtX(step) : null,
        };
    }

    internal static ImmutableArray<(double Step, double Value)> PointsOf(RecordedRun run, string name) =>
        run.Traces.FirstOrDefault(t => t.Name == name) is { } trace
            ? [.. run.At.Zip(trace.Values, (step, value) => ((double)step, value))]
            : [];
}
