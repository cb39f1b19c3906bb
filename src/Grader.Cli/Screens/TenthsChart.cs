using System.Collections.Immutable;
using System.Globalization;
using Spectre.Console.Rendering;

namespace Grader.Cli.Screens;

/// <summary>How many files earned how much, as a bar for each tenth with its number below.</summary>
/// <param name="tenths">Ten numbers.</param>
internal sealed class TenthsChart(ImmutableArray<int> tenths) : IRenderable
{
    /// <summary>From the lowest to the highest.</summary>
    private const string Bars = "▁▂▃▄▅▆▇█";

    /// <summary>Where there is nothing but ASCII: the more ink, the more files.</summary>
    private const string AsciiBars = ".:-=+*#@";

    private const int LeadWidth = 12;
    private const int Width = 6;

    public Measurement Measure(RenderOptions options, int maxWidth) => new(maxWidth, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var bars = options.Unicode ? Bars : AsciiBars;
        var most = Math.Max(1, tenths.Max());
        return
        [
            .. LineOf("percent", tenths.Select((_, t) => $"{10 * t}-{(t == tenths.Length - 1 ? "100" : "")}")),
            .. LineOf("", tenths.Select(n => n == 0 ? "" : $"{bars[Math.Max(0, bars.Length * n / most - 1)]}")),
            .. LineOf("files", tenths.Select(n => n.ToString(CultureInfo.InvariantCulture))),
        ];
    }

    private static IEnumerable<Segment> LineOf(string lead, IEnumerable<string> cells) =>
        [
            new($"    {lead}".PadRight(LeadWidth) + string.Concat(cells.Select(c => c.PadRight(Width))).TrimEnd()),
            Segment.LineBreak,
        ];
}
