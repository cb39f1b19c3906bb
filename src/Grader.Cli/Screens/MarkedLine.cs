using System.Collections.Immutable;
using System.Text;
using Grader.Words;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Grader.Cli.Screens;

/// <summary>A line of a student's file behind a lead, and carets under a part of it. What does not fit the screen is cut off on
/// both sides of that part.</summary>
/// <param name="column">1-based, in characters of the line; it may be the one behind its end.</param>
/// <param name="length">How many characters there are carets under; 0 for none.</param>
public sealed class MarkedLine(string lead, string line, int column, int length) : IRenderable
{
    private const string Cut = "…";

    public Measurement Measure(RenderOptions options, int maxWidth) => new(maxWidth, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var indent = CellsOf(lead);
        var (shown, before, marked) = Fit(Math.Max(1, maxWidth - indent - 1));
        yield return new(lead, Tone.Quiet);
        yield return new(shown);
        yield return Segment.LineBreak;
        if (length > 0)
        {
            yield return Segment.Padding(indent + before);
            yield return new(new string('^', marked), Tone.Bad);
            yield return Segment.LineBreak;
        }
    }

    // What is shown, how many cells there are before the carets, and how many carets.
    private (string Shown, int Before, int Marked) Fit(int room)
    {
        var pieces = Pieces();
        var first = pieces.TakeWhile(p => p.End < column).Count();
        var last = Math.Max(first + 1, pieces.TakeWhile(p => p.End < column - 1 + length).Count() + 1);
        var (from, to) = WindowAround(first, [.. pieces.Select(p => p.Cells)], room);
        var lead = from > 0 ? Cut : "";
        var shown = lead + string.Concat(pieces[from..to].Select(p => p.Shown)) + (to < pieces.Length ? Cut : "");
        var before = CellsOf(lead) + pieces[from..Math.Min(first, to)].Sum(p => p.Cells);
        var marked = pieces[Math.Min(first, to)..Math.Min(last, to)].Sum(p => p.Cells);
        return (shown, before, Math.Max(1, marked));
    }

    // The whole line where it fits, else from some way before what is marked on.
    private static (int From, int To) WindowAround(int marked, ImmutableArray<int> cells, int room)
    {
        if (cells.Sum() <= room)
        {
            return (0, cells.Length);
        }
        var from = Math.Min(marked, cells.Length);
        for (var used = 0; from > 0 && used + cells[from - 1] <= room / 2; from--)
        {
            used += cells[from - 1];
        }
        var to = from;
        for (var used = 2 * CellsOf(Cut); to < cells.Length && used + cells[to] <= room; to++)
        {
            used += cells[to];
        }
        return (from, to);
    }

    // Without the blanks that it begins with. Where each ends is 1-based, in the line.
    private ImmutableArray<(string Shown, int Cells, int End)> Pieces()
    {
        var blanks = line.Length - line.TrimStart().Length;
        var pieces = ImmutableArray.CreateBuilder<(string, int, int)>();
        for (var at = blanks; at < line.TrimEnd().Length; )
        {
            var size = Rune.TryGetRuneAt(line, at, out var rune) ? rune.Utf16SequenceLength : 1;
            var shown = line[at] == '\t' ? " " : Printable.Of(line.Substring(at, size));
            at += size;
            pieces.Add((shown, CellsOf(shown), at));
        }
        return pieces.ToImmutable();
    }

    private static int CellsOf(string text) => new Segment(text).CellCount();
}
