using System.Globalization;
using Grader.Cli.Screens;
using ScottPlot;
using ScottPlot.TickGenerators;
using SkiaSharp;

namespace Grader.Cli.Plotting;

/// <summary>Plots as files.</summary>
internal static class PlotFiles
{
    private const int Width = 1000;
    private const int Height = 600;

    /// <summary>Whether there is a font on this machine to write with.</summary>
    public static bool HasFont => SKTypeface.Default.FamilyName.Length > 0;

    /// <param name="path">Without an ending: .png and .svg are put behind it.</param>
    public static void Save(Trace trace, TraceScale scale, string path)
    {
        using var plot = DrawPlot(trace, scale);
        plot.SavePng($"{path}.png", Width, Height);
        plot.SaveSvg($"{path}.svg", Width, Height);
    }

    private static Plot DrawPlot(Trace trace, TraceScale scale)
    {
        var plot = new Plot();
        var title = trace.Title.Trim();
        var line = plot.Add.Scatter(
            [.. Enumerable.Range(0, trace.Values.Length).Select(i => (double)i)],
            trace
                .Values.Select(v =>
                    !scale.Shows(v) ? double.NaN
                    : scale.IsLog ? Math.Log10(v)
                    : v
                )
                .ToArray()
        );
        line.LineWidth = 2;
        line.MarkerSize = trace.Values.Length > 50 ? 0 : 5;
        plot.Title(title);
        plot.Axes.Bottom.TickGenerator = new NumericAutomatic { IntegerTicksOnly = true };
        plot.XLabel("step");
        plot.YLabel(scale.IsLog ? $"{title} (log scale)" : title);
        if (scale.IsLog)
        {
            plot.Axes.Left.TickGenerator = new NumericAutomatic
            {
                MinorTickGenerator = new LogMinorTickGenerator(),
                IntegerTicksOnly = true,
                LabelFormatter = power => string.Create(CultureInfo.InvariantCulture, $"1e{power:0}"),
            };
        }
        return plot;
    }
}
