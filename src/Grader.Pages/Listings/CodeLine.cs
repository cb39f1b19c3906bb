using System.Collections.Immutable;
using Grader.Notebooks;
using Grader.Protocol;
using Grader.Results;

namespace Grader.Pages.Listings;

/// <summary>A line of a student's file, in pieces of one colour each.</summary>
/// <param name="Number">1-based, among those that are shown.</param>
public sealed record CodeLine(int Number, ImmutableArray<CodePiece> Pieces)
{
    /// <summary>As the student counts it: "22", or of a notebook cell and line, "3:2". Null where it is not the
    /// student's.</summary>
    public string? Label { get; init; } = $"{Number}";

    /// <summary>As a C# compiler counts them.</summary>
    private static readonly string[] _ends = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"];

    /// <summary>All lines; an empty file has one.</summary>
    /// <param name="errors">What the compiler tells of: its very characters are pieces of their own.</param>
    public static ImmutableArray<CodeLine> AllOf(ColouredCode code, ImmutableArray<StudentDiagnostic> errors)
    {
        var marked = errors.ToLookup(e => e.Line);
        var lines = ImmutableArray.CreateBuilder<CodeLine>();
        var span = 0;
        for (var at = 0; at <= code.Text.Length; )
        {
            var end = code.Text.AsSpan(at).IndexOfAny("\r\n\u0085\u2028\u2029");
            var length = end < 0 ? code.Text.Length - at : end;
            while (span < code.Spans.Length && code.Spans[span].Start + code.Spans[span].Length <= at)
            {
                span++;
            }
            var number = lines.Count + 1;
            lines.Add(new(number, Cut(code, at, length, span, marked[number])) { Label = LabelOf(number, code.Places) });
            at += length + (end < 0 ? 1 : EndAt(code.Text, at + length));
        }
        return lines.ToImmutable();
    }

    // Between two cells there is a line that is in neither.
    private static string? LabelOf(int number, ScriptPlaces places) =>
        places.CellOf(number, number) is not { } cell ? $"{number}"
        : places.CellOf(number - 1, number - 1) == cell && number > 1 ? null
        : $"{cell.Number}:{cell.Line}";

    private static int EndAt(string text, int at) =>
        _ends.First(e => string.CompareOrdinal(text, at, e, 0, e.Length) == 0).Length;

    /// <param name="span">The first that can reach into the line.</param>
    private static ImmutableArray<CodePiece> Cut(
        ColouredCode code,
        int start,
        int length,
        int span,
        IEnumerable<StudentDiagnostic> errors
    )
    {
        var end = start + length;
        var marks = errors.Select(e => MarkOf(e, start, length)).ToList();
        var cuts = new SortedSet<int> { start, end };
        cuts.UnionWith(marks.SelectMany(m => new[] { m.From, m.To }));
        var spans = new List<CodeSpan>();
        for (var i = span; i < code.Spans.Length && code.Spans[i].Start < end; i++)
        {
            spans.Add(code.Spans[i]);
            cuts.Add(Math.Max(start, code.Spans[i].Start));
            cuts.Add(Math.Min(end, code.Spans[i].Start + code.Spans[i].Length));
        }
        var pieces = ImmutableArray.CreateBuilder<CodePiece>();
        var next = 0;
        foreach (var (from, to) in cuts.Zip(cuts.Skip(1)))
        {
            while (next < spans.Count && spans[next].Start + spans[next].Length <= from)
            {
                next++;
            }
            CodeColour? colour = next < spans.Count && spans[next].Start <= from ? spans[next].Colour : null;
            pieces.Add(new(code.Text[from..to], colour, marks.Exists(m => m.From <= from && to <= m.To)));
        }
        // What is missing is behind the last character.
        return marks.Exists(m => m.From == m.To) ? [.. pieces, new(" ", null, IsMarked: true)] : pieces.ToImmutable();
    }

    private static (int From, int To) MarkOf(StudentDiagnostic error, int start, int length)
    {
        var isWhole = error.Length <= 0 || error.Column < 1;
        var from = isWhole ? 0 : Math.Min(length, error.Column - 1);
        var to = isWhole ? length : (int)Math.Min(length, from + (long)error.Length);
        return (start + from, start + to);
    }
}

/// <param name="Colour">Null where it has none.</param>
/// <param name="IsMarked">Whether the compiler tells of it.</param>
public sealed record CodePiece(string Text, CodeColour? Colour, bool IsMarked)
{
    /// <summary>Of a style, and nothing else.</summary>
    public string? Class =>
        Colour is not { } colour
            ? null
            : colour switch
            {
                CodeColour.Keyword => "k",
                CodeColour.Text => "s",
                CodeColour.Number => "n",
                CodeColour.Comment => "c",
                CodeColour.Type => "t",
                CodeColour.Name => "v",
                CodeColour.Directive => "d",
                CodeColour.Unfilled => "u",
            };
}
