using System.Collections.Immutable;
using Grader.Reporting;
using Grader.Results;
using Grader.Words;

namespace Grader.Pages.Classes;

/// <summary>A row for each student, and for each file that is nobody's.</summary>
/// <param name="HasSections">Whether a group of the course is known of anybody.</param>
public sealed record StudentTable(ImmutableArray<string> Exercises, ImmutableArray<StudentTableRow> Rows, bool HasSections)
{
    public static StudentTable Of(CountedFiles files, Func<SubmissionReport, string?> links)
    {
        var columns = TableColumn.AllOf(files);
        var rows = TableRow
            .AllOf(files)
            .Where(r => r.Further is null)
            .Select(r => StudentTableRow.Of(r, columns, files, links))
            .ToImmutableArray();
        return new([.. columns.Select(c => Printable.Shorten(c.Exercise, 60))], rows, rows.Any(r => r.Section is not null));
    }
}

/// <param name="Name">As people call the student.</param>
/// <param name="Key">As the class calls the student, where that is not the name.</param>
/// <param name="Percent">Of all that counts; null where nothing could be graded.</param>
/// <param name="Remarks">"late", "held back", "decided": what a teacher may look for.</param>
public sealed record StudentTableRow(
    string Name,
    string? Key,
    string? Section,
    ImmutableArray<StudentCell> Cells,
    ImmutableArray<StudentCell> Others,
    string Total,
    double? Percent,
    ImmutableArray<string> Remarks
)
{
    internal static StudentTableRow Of(
        TableRow row,
        ImmutableArray<TableColumn> columns,
        CountedFiles files,
        Func<SubmissionReport, string?> links
    )
    {
        var identity = row.Files.Select(f => f.Identity).FirstOrDefault(i => i is not null);
        var key = Printable.Shorten(row.Student ?? row.Files[0].File, 80);
        var name = identity?.Name is { } full ? Printable.Shorten(full, 80) : key;
        var (points, max) = row.TotalOver(columns, files.Term);
        return new(
            name,
            name == key ? null : key,
            identity?.Section is { } section ? Printable.Shorten(section, 40) : null,
            [.. columns.Select(c => StudentCell.Of(row.FileFor(c), links))],
            [.. row.Others.Where(f => f.Status != SubmissionStatus.Missing).Select(f => StudentCell.Of(f, links))],
            max > 0 ? $"{Rounded.Of(points)}/{Rounded.Of(max)}" : "-",
            max > 0 ? 100 * points / max : null,
            [.. RemarksOn(row.Files)]
        );
    }

    private static IEnumerable<string> RemarksOn(ImmutableArray<SubmissionReport> files)
    {
        if (files.Any(f => f.Status == SubmissionStatus.Missing))
        {
            yield return "nothing handed in";
        }
        if (files.Any(f => f.Late is not null))
        {
            yield return "late";
        }
        if (files.Any(f => f.Held is not null))
        {
            yield return "held back";
        }
        if (files.Any(f => f.Holes.Any(h => h.Override is not null)))
        {
            yield return "decided by a person";
        }
    }
}

/// <param name="Text">"7/10", "unreadable", "-".</param>
/// <param name="Link">Null where there is no page.</param>
/// <param name="Value">To sort by; null where it has none.</param>
public sealed record StudentCell(string Text, string? Link, double? Value)
{
    public static StudentCell Of(SubmissionReport? file, Func<SubmissionReport, string?> links) =>
        file is null ? new("-", null, null) : new(TableRow.ResultOf(file), links(file), file.Credit);
}
