using System.Collections.Immutable;
using Grader.Words;

namespace Grader.Reporting;

/// <summary>Students and exercises as a table of text. Every cell and note is one line that can be printed as it is.</summary>
/// <param name="Header">"student", the exercises in ordinal order, "other files" where there are any, "total", "percent".</param>
/// <param name="Rows">As many cells each as the header. A row is a student's, or a single file's; ordinal order.</param>
/// <param name="Notes">What the cells are too small for, a line each: "ada/01-one-sample.csx: unreadable: it is a link".</param>
/// <remarks>
/// Long names are shown by their two ends; the report has all of them.
/// A student's row has, for each exercise, the file that counts: the newest. A further file for the same exercise has a row of
/// its own below, and a note with which one counts and why. A file that is in no student's folder has a row of its own too.
/// A student's total is out of all exercises of the table, less those whose file could not be graded: that is no zero.
/// A single file's total is its own.
/// </remarks>
public sealed record GradeTable(
    ImmutableArray<string> Header,
    ImmutableArray<ImmutableArray<string>> Rows,
    ImmutableArray<string> Notes
)
{
    public static GradeTable Of(CountedFiles files)
    {
        var columns = files
            .All.Where(TableRow.HasColumn)
            .GroupBy(s => s.Exercise!)
            .Select(g => new TableColumn(g.Key, g.Max(s => s.Max!.Value)))
            .OrderBy(c => c.Exercise, StringComparer.Ordinal)
            .ToImmutableArray();
        var further = files.Further.ToLookup(f => f.File.Student);
        var rows = files
            .All.OrderBy(s => s.File, StringComparer.Ordinal)
            .GroupBy(s => (s.Student, File: s.Student is null ? s.File : null))
            .OrderBy(g => g.Key.Student ?? g.Key.File, StringComparer.Ordinal)
            .SelectMany(g => TableRow.RowsFor(g.Key.Student, g.Where(files.Counts), further[g.Key.Student]))
            .ToList();
        var hasOthers = rows.Any(r => r.Others.Any());
        ImmutableArray<string> others = hasOthers ? ["other files"] : [];
        return new GradeTable(
            ["student", .. columns.Select(c => Printable.Of(c.Exercise)), .. others, "total", "percent"],
            [.. rows.Select(r => r.CellsFor(columns, hasOthers))],
            [.. rows.SelectMany(r => r.Notes())]
        );
    }

    /// <summary>The same without rows.</summary>
    public GradeTable WithoutRows() => new([], [], Notes);

    /// <summary>The same with no more than the first notes.</summary>
    public GradeTable WithFirstNotes(int most) =>
        Notes.Length <= most
            ? this
            : this with
            {
                Notes = [.. Notes.Take(most), $"... and {Notes.Length - most} more: all are in the report (--out DIR)."],
            };
}
