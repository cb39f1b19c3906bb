using System.Collections.Immutable;
using System.Text;

namespace Grader.Notebooks;

/// <summary>A cell's source, which a file may have cut anywhere, in lines of code.</summary>
internal static class PiecesInLines
{
    /// <param name="pieces">Texts, and the line of the file in which each stands.</param>
    /// <returns>Each line with the line of the file in which it begins.</returns>
    public static ImmutableArray<CellLine> Cut(List<(string Text, int FileLine)> pieces)
    {
        var whole = new StringBuilder();
        var starts = new List<(int At, int FileLine)>();
        foreach (var (text, fileLine) in pieces.Where(p => p.Text.Length > 0))
        {
            starts.Add((whole.Length, fileLine));
            whole.Append(text);
        }
        var all = whole.ToString();
        var lines = ImmutableArray.CreateBuilder<CellLine>();
        var (at, piece) = (0, 0);
        foreach (var line in CodeLines.Of(all))
        {
            while (piece + 1 < starts.Count && starts[piece + 1].At <= at)
            {
                piece++;
            }
            lines.Add(new(line, starts.Count == 0 ? 1 : starts[piece].FileLine));
            at += line.Length;
            at += at + 1 < all.Length && all[at] == '\r' && all[at + 1] == '\n' ? 2 : 1;
        }
        return lines.ToImmutable();
    }
}
