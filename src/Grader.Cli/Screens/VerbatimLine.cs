using Spectre.Console.Rendering;

namespace Grader.Cli.Screens;

/// <summary>A line to be copied: only the terminal itself may wrap it, so that it is pasted as one.</summary>
public sealed class VerbatimLine(string line) : IRenderable
{
    public Measurement Measure(RenderOptions options, int maxWidth) => new(maxWidth, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => [new Segment(line), Segment.LineBreak];
}
