using System.Collections.Immutable;
using Grader.Protocol;
using Grader.Results;

namespace Grader.Pages.Listings;

/// <summary>Lines of a file that are given text, or in which there are holes.</summary>
/// <param name="Holes">Those that begin in these lines; none where they are given text.</param>
public sealed record ListingBlock(ImmutableArray<ListedLine> Lines, ImmutableArray<HoleReport> Holes)
{
    /// <summary>All lines of a file, in their order, each once.</summary>
    public static ImmutableArray<ListingBlock> AllOf(SubmissionReport file, ColouredCode code)
    {
        var lines = CodeLine
            .AllOf(code, file.Diagnostics)
            .Select(line => new ListedLine(
                line,
                [.. file.Diagnostics.Where(e => e.Line == line.Number)],
                [.. file.Edits.Where(e => e.Line == line.Number)]
            ))
            .ToImmutableArray();
        var blocks = ImmutableArray.CreateBuilder<ListingBlock>();
        var done = 0;
        foreach (var (from, to, holes) in PlacesOf(file.Holes, lines.Length))
        {
            if (from - 1 > done)
            {
                blocks.Add(new(lines[done..(from - 1)], []));
            }
            blocks.Add(new(lines[(from - 1)..to], holes));
            done = to;
        }
        if (done < lines.Length)
        {
            blocks.Add(new(lines[done..], []));
        }
        return blocks.ToImmutable();
    }

    // Holes that share a line share a block.
    private static List<(int From, int To, ImmutableArray<HoleReport> Holes)> PlacesOf(
        ImmutableArray<HoleReport> holes,
        int lines
    )
    {
        var places = new List<(int From, int To, ImmutableArray<HoleReport> Holes)>();
        foreach (var hole in holes.OrderBy(h => h.Line))
        {
            var from = Math.Clamp(hole.Line, 1, lines);
            var to = Math.Clamp(hole.EndLine, from, lines);
            if (places is [.., var last] && from <= last.To)
            {
                places[^1] = (last.From, Math.Max(last.To, to), [.. last.Holes, hole]);
            }
            else
            {
                places.Add((from, to, [hole]));
            }
        }
        return places;
    }
}

/// <param name="Errors">What the compiler says of it.</param>
/// <param name="Edits">How it differs from what the exercise gives.</param>
public sealed record ListedLine(CodeLine Code, ImmutableArray<StudentDiagnostic> Errors, ImmutableArray<GivenTextEdit> Edits);
