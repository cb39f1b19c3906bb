using Spectre.Console;
using Spectre.Console.Rendering;

namespace Grader.Cli.Screens;

/// <summary>Words behind a lead; where they go on in the next line, they begin below where they began. Ends its last
/// line.</summary>
public sealed class HangingText(string lead, Style leadStyle, Paragraph body) : IRenderable
{
    public static HangingText Of(string lead, string text, Style? style = null) =>
        new(lead, Style.Plain, new Paragraph(text, style));

    public static HangingText Blank { get; } = Of("", "");

    public Measurement Measure(RenderOptions options, int maxWidth) => new(maxWidth, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var first = new Segment(lead, leadStyle);
        var room = maxWidth - first.CellCount();
        // On a very narrow terminal the words matter more than where they stand.
        var (width, indent) = room >= maxWidth / 3 ? (room, first.CellCount()) : (Math.Max(1, maxWidth - 2), 2);
        var lines = Segment.SplitLines(((IRenderable)body).Render(options, width));
        yield return first;
        if (room < maxWidth / 3)
        {
            yield return Segment.LineBreak;
            yield return Segment.Padding(indent);
        }
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
            {
                yield return Segment.Padding(indent);
            }
            foreach (var segment in lines[i])
            {
                yield return segment;
            }
            yield return Segment.LineBreak;
        }
        if (lines.Count == 0)
        {
            yield return Segment.LineBreak;
        }
    }
}
