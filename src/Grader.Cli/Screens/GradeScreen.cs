using System.Collections.Immutable;
using Grader.Reporting;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Grader.Cli.Screens;

/// <summary>A class and its points. Where the screen is too narrow for all exercises, the table goes on below itself.</summary>
public sealed class GradeScreen(GradeTable table) : IRenderable
{
    public Measurement Measure(RenderOptions options, int maxWidth) => new(maxWidth, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        IEnumerable<IRenderable> parts =
        [
            .. FitBlocks(options, maxWidth).SelectMany(block => new IRenderable[] { block, HangingText.Blank }),
            .. table.Notes.Select(note => HangingText.Of("", note)),
        ];
        return parts.SelectMany(part => part.Render(options, maxWidth));
    }

    private IEnumerable<TextTable> FitBlocks(RenderOptions options, int maxWidth)
    {
        if (table.Header.IsEmpty)
        {
            return [];
        }
        bool Fits(ImmutableArray<int> columns, bool broken) =>
            ((IRenderable)BuildBlock(columns, broken)).Measure(options, maxWidth).Max <= maxWidth;

        ImmutableArray<int> all = [.. Enumerable.Range(0, table.Header.Length)];
        if (Fits(all, broken: false))
        {
            return [BuildBlock(all, broken: false)];
        }
        // Names of exercises are long and their points are short. Each block begins with the column that says whose row it is.
        var blocks = new List<ImmutableArray<int>> { ([0, 1]) };
        foreach (var column in all[2..])
        {
            if (Fits([.. blocks[^1], column], broken: true))
            {
                blocks[^1] = [.. blocks[^1], column];
            }
            else
            {
                blocks.Add([0, column]);
            }
        }
        return blocks.Select(columns => BuildBlock(columns, broken: true));
    }

    private TextTable BuildBlock(ImmutableArray<int> columns, bool broken) =>
        new(
            [.. columns.Select(c => broken ? table.Header[c].Replace("-", "-\n", StringComparison.Ordinal) : table.Header[c])],
            [.. table.Rows.Select(row => columns.Select(c => new Text(row[c])).ToImmutableArray())],
            column => column > 0
        );
}
