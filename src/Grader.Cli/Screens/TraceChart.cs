using System.Collections.Immutable;
using System.Globalization;
using Grader.Words;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Grader.Cli.Screens;

/// <summary>A trace, drawn with characters, and in words what a drawing cannot show.</summary>
public sealed class TraceChart(Trace trace) : IRenderable
{
    /// <summary>Odd, so that there is one in the middle.</summary>
    private const int Rows = 9;
    private const int Widest = 100;
    private const int Narrowest = 10;

    private readonly TraceScale? _scale = TraceScale.Of(trace);

    public Measurement Measure(RenderOptions options, int maxWidth) =>
        new(Math.Min(maxWidth, Widest), Math.Min(maxWidth, Widest));

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var width = Math.Min(maxWidth, Widest);
        var title = trace.Title.Trim() is { Length: > 0 } given ? Printable.Of(given) : "(no title)";
        ImmutableArray<HangingText> words =
        [
            HangingText.Of("", _scale is { IsLog: true } ? $"{title} (log scale)" : title, Tone.Heading),
            .. TraceWords.Describe(trace, _scale).Select(w => HangingText.Of("  ", w)),
        ];
        return words
            .SelectMany(w => w.Render(options, width))
            .Concat(_scale is not null && trace.Values.Length > 1 ? RenderDrawing(_scale, options.Unicode, width) : []);
    }

    private IEnumerable<Segment> RenderDrawing(TraceScale across, bool unicode, int width)
    {
        var labels = across.Labels();
        var margin = labels.Max(l => l.Length) + 2;
        var columns = Math.Max(Narrowest, width - margin - 2);
        var canvas = DrawCurve(across, columns, unicode);
        for (var row = Rows - 1; row >= 0; row--)
        {
            var label = row switch
            {
                Rows / 2 => labels[1],
                _ when across.Low == across.High => "",
                Rows - 1 => labels[2],
                0 => labels[0],
                _ => "",
            };
            var axis = (unicode, label) switch
            {
                (true, "") => '│',
                (true, _) => '┤',
                (false, "") => '|',
                _ => '+',
            };
            yield return new Segment($"{label.PadLeft(margin)} {axis}", Tone.Quiet);
            yield return new Segment(canvas.RowText(row), Tone.Curve);
            yield return Segment.LineBreak;
        }
        yield return new Segment(
            $"{new string(' ', margin)} {(unicode ? '└' : '+')}{new string(unicode ? '─' : '-', columns)}",
            Tone.Quiet
        );
        yield return Segment.LineBreak;
        yield return new Segment($"{new string(' ', margin + 2)}{StepAxis(columns)}", Tone.Quiet);
        yield return Segment.LineBreak;
    }

    private string StepAxis(int columns)
    {
        var last = (trace.Values.Length - 1).ToString(CultureInfo.InvariantCulture);
        var middle = "step".PadLeft(columns / 2 + 2);
        return $"0{middle[1..]}{last.PadLeft(columns - middle.Length)}";
    }

    // Steps that share a column make a line from the lowest to the highest of them.
    private DotCanvas DrawCurve(TraceScale across, int columns, bool unicode)
    {
        var canvas = new DotCanvas(columns, Rows, unicode);
        (int X, int Y)? before = null;
        for (var i = 0; i < trace.Values.Length; i++)
        {
            (int X, int Y)? here = across.Shows(trace.Values[i])
                ? (
                    (int)((long)i * (canvas.Width - 1) / (trace.Values.Length - 1)),
                    (int)Math.Round(across.PlaceOf(trace.Values[i]) * (canvas.Height - 1))
                )
                : null;
            if (here is var (x, y))
            {
                canvas.DrawLine(before?.X ?? x, before?.Y ?? y, x, y);
            }
            before = here;
        }
        return canvas;
    }
}
