using System.Collections.Immutable;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Grader.Cli.Screens;

/// <summary>Cells of plain text below a header, without a space at any line's end.</summary>
/// <param name="header">A cell for each column.</param>
/// <param name="rows">Likewise each. The first column names the row.</param>
/// <param name="right">Which columns stand at the right, as numbers do. These and the first are never wrapped.</param>
/// <remarks>A <see cref="Table"/> breaks words where there is room for them, and fills every line with spaces to its
/// end.</remarks>
public sealed class TextTable(ImmutableArray<string> header, ImmutableArray<ImmutableArray<Text>> rows, Func<int, bool> right)
    : IRenderable
{
    private const int Margin = 2;
    private const int Gap = 3;

    private readonly ImmutableArray<ImmutableArray<Text>> _cells =
    [
        [.. header.Select(h => new Text(h, Tone.Heading))],
        .. rows,
    ];

    public Measurement Measure(RenderOptions options, int maxWidth) =>
        new(Around + FitWidths(options, 0).Sum(), Around + FitWidths(options, int.MaxValue).Sum());

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var widths = FitWidths(options, maxWidth);
        foreach (var (i, row) in _cells.Index())
        {
            foreach (var segment in RenderRow(row, widths, options))
            {
                yield return segment;
            }
            if (i == 0)
            {
                yield return new Segment(
                    new string(options.Unicode ? '─' : '-', Math.Min(maxWidth, Around + widths.Sum() + Margin))
                );
                yield return Segment.LineBreak;
            }
        }
    }

    private int Around => Margin + Gap * (header.Length - 1);

    // Takes from the widest column that can still give, and never breaks a word: too narrow a screen breaks the line instead.
    private int[] FitWidths(RenderOptions options, int maxWidth)
    {
        var measured = Enumerable
            .Range(0, header.Length)
            .Select(c =>
                _cells
                    .Select(row => ((IRenderable)row[c]).Measure(options, int.MaxValue))
                    .Aggregate((a, b) => new(Math.Max(a.Min, b.Min), Math.Max(a.Max, b.Max)))
            )
            .ToArray();
        var widths = measured.Select(m => m.Max).ToArray();
        int Spare(int c) => c == 0 || right(c) ? 0 : widths[c] - measured[c].Min;
        while (
            Around + widths.Sum() > maxWidth
            && Enumerable.Range(0, widths.Length).MaxBy(c => Spare(c) > 0 ? widths[c] : 0) is var widest
            && Spare(widest) > 0
        )
        {
            widths[widest]--;
        }
        return widths;
    }

    private IEnumerable<Segment> RenderRow(ImmutableArray<Text> row, int[] widths, RenderOptions options)
    {
        var lines = row.Select((cell, c) => Segment.SplitLines(((IRenderable)cell).Render(options, widths[c]))).ToArray();
        for (var i = 0; i < lines.Max(l => l.Count); i++)
        {
            var at = 0;
            var start = Margin;
            foreach (var (c, cell) in lines.Index())
            {
                if (i < cell.Count && cell[i].Sum(s => s.CellCount()) is > 0 and var taken)
                {
                    var from = right(c) ? start + widths[c] - taken : start;
                    yield return Segment.Padding(from - at);
                    foreach (var segment in cell[i])
                    {
                        yield return segment;
                    }
                    at = from + taken;
                }
                start += widths[c] + Gap;
            }
            yield return Segment.LineBreak;
        }
    }
}
