using System.Collections.Immutable;
using System.Text;

namespace Grader.Formats.TeachersFiles;

/// <param name="Start">Where it begins in the text, with its quotation mark.</param>
/// <param name="Length">With quotation marks.</param>
/// <param name="Value">What it says.</param>
internal sealed record Cell(int Start, int Length, string Value);

/// <summary>A cell that gets another value. Beyond the end of its row the row grows.</summary>
internal sealed record CellFill(int Row, int Column, string Value);

/// <summary>A table of text of which every cell knows its place, so that one can be filled and all else stays as it is.</summary>
/// <param name="Rows">With empty lines, which are rows of one empty cell.</param>
internal sealed record CellTable(string Text, char Separator, ImmutableArray<ImmutableArray<Cell>> Rows)
{
    private static readonly ImmutableArray<char> _separators = [',', ';', '\t'];

    /// <summary>With the separator that makes the most of its first line.</summary>
    /// <returns>Null where a quotation mark is not closed.</returns>
    public static CellTable? Parse(string text)
    {
        var separator = _separators.MaxBy(s => new CellReader(text, s).ReadRow()?.Length ?? 0);
        var (reader, rows) = (new CellReader(text, separator), ImmutableArray.CreateBuilder<ImmutableArray<Cell>>());
        while (!reader.IsAtEnd)
        {
            if (reader.ReadRow() is not { } row)
            {
                return null;
            }
            rows.Add(row);
        }
        return new(text, separator, rows.ToImmutable());
    }

    /// <summary>What a cell says; empty where there is none.</summary>
    public string At(int row, int? column) =>
        column is { } at && row < Rows.Length && at < Rows[row].Length ? Rows[row][at].Value : "";

    public bool IsBlank(int row) => Rows[row].All(c => string.IsNullOrWhiteSpace(c.Value));

    /// <summary>The text with these cells filled.</summary>
    /// <param name="fills">Of no cell two.</param>
    public string With(IEnumerable<CellFill> fills)
    {
        var (filled, at) = (new StringBuilder(Text.Length), 0);
        foreach (var row in fills.GroupBy(f => f.Row).OrderBy(g => g.Key))
        {
            var (cells, columns) = (Rows[row.Key], 0);
            columns = cells.Length;
            foreach (var fill in row.OrderBy(f => f.Column))
            {
                var end = cells[^1].Start + cells[^1].Length;
                var (start, length) =
                    fill.Column < cells.Length ? (cells[fill.Column].Start, cells[fill.Column].Length) : (end, 0);
                filled.Append(Text, at, start - at);
                at = start + length;
                if (fill.Column >= columns)
                {
                    filled.Append(Separator, fill.Column - columns + 1);
                    columns = fill.Column + 1;
                }
                var wasQuoted = length > 0 && Text[start] == '"';
                filled.Append(CellText.Write(fill.Value, Separator, wasQuoted));
            }
        }
        return filled.Append(Text, at, Text.Length - at).ToString();
    }
}
