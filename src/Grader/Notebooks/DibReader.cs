using System.Collections.Immutable;

namespace Grader.Notebooks;

/// <summary>Reads a .dib: lines that say in which language it goes on, and cells between them. Never throws.</summary>
internal static class DibReader
{
    private const string Meta = "#!meta";

    /// <summary>Whether it begins as no script does: with a line that names a language of a cell.</summary>
    public static bool IsDib(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace())
            {
                var first = line.TrimEnd().ToString();
                return first == Meta
                    || CellLanguage.ChosenIn(first) is { } language && CellLanguage.KnownAs(language) is not null;
            }
        }
        return false;
    }

    public static NotebookReading Read(string text)
    {
        var cells = ImmutableArray.CreateBuilder<NotebookCell>();
        var (number, language, lines) = (0, CellLanguage.CSharp, new List<CellLine>());
        var all = CodeLines.Of(text).ToList();
        var texts = new OpenTexts(all);
        foreach (var (i, line) in all.Index())
        {
            if (!texts.Hold(line, CellLanguage.IsCSharp(language)) && BeginsCell(line.TrimEnd()))
            {
                EndCell();
                language = line.TrimEnd() == Meta ? Meta : CellLanguage.ChosenIn(line.TrimEnd())!;
            }
            else
            {
                lines.Add(new(line, i + 1));
            }
        }
        EndCell();
        return number > NotebookLimits.MostCells
            ? new NotebookReading.Refused(NotebookLimits.TooManyCells)
            : new NotebookReading.Cells(CellLanguage.CSharp, cells.ToImmutable());

        // Blank lines around a cell are the file's and not the cell's.
        void EndCell()
        {
            var from = lines.FindIndex(l => !string.IsNullOrWhiteSpace(l.Text));
            var to = lines.FindLastIndex(l => !string.IsNullOrWhiteSpace(l.Text));
            if (from >= 0 && language != Meta)
            {
                number++;
                if (language != CellLanguage.Markdown)
                {
                    cells.Add(new(number, language, [.. lines[from..(to + 1)]]));
                }
            }
            lines.Clear();
        }
    }

    private static bool BeginsCell(string line) => line == Meta || CellLanguage.ChosenIn(line) is not null;
}
