using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Grader.Formats.TeachersFiles;

/// <summary>How Canvas writes a gradebook: lib/gradebook_importer.rb and gradebook_exporter.rb of canvas-lms.</summary>
internal static partial class CanvasSheet
{
    private const string ReadOnly = "(read only)";

    private static readonly ImmutableArray<string> _totals =
    [
        "Current Score",
        "Current Points",
        "Current Grade",
        "Final Score",
        "Final Points",
        "Final Grade",
        "Override Score",
        "Override Grade",
        "Override Status",
    ];

    /// <returns>Null where it is none.</returns>
    public static GradeSheet? Read(TeachersText file, CellTable table)
    {
        var header = table.Rows[0].Select(c => c.Value.Trim()).ToList();
        var names = HasTwoNameColumns(header) ? 2 : 1;
        if (!HasStudents(header) || header.IndexOf("Section") is not (> 1 and var section))
        {
            return null;
        }
        int? ColumnOf(string name) => header.IndexOf(name) is >= 0 and var at ? at : null;

        var (school, login) = (ColumnOf("SIS User ID"), ColumnOf("SIS Login ID"));
        var maxRow = Enumerable
            .Range(1, Math.Min(3, table.Rows.Length - 1))
            .Cast<int?>()
            .FirstOrDefault(r => IsMaxRow(table, r!.Value));
        var students = Enumerable
            .Range(1, table.Rows.Length - 1)
            .Where(row => IsStudent(table, row))
            .Select(row => new StudentRow(
                row,
                Given(table.At(row, names)),
                Given(table.At(row, school)),
                Given(table.At(row, login)),
                Email: null,
                Given(names == 2 ? $"{table.At(row, 1)} {table.At(row, 0)}" : table.At(row, 0))
            ))
            .Where(s => s.NaturalName != "TEST STUDENT");
        var columns = Enumerable
            .Range(section + 1, header.Count - section - 1)
            .Where(c => header[c].Length > 0 && !_totals.Any(t => header[c].Contains(t, StringComparison.Ordinal)))
            .Where(c => !$"{header[c]} {table.At(maxRow ?? 0, c)}".Contains(ReadOnly, StringComparison.OrdinalIgnoreCase))
            .Select(c => new GradeColumn(c, header[c], AssignmentId().Replace(header[c], "")))
            .ToImmutableArray();
        var numbers = columns.SelectMany(c => Enumerable.Range(1, table.Rows.Length - 1).Select(r => table.At(r, c.Column)));
        return new(file, table, [.. students], columns) { MaxRow = maxRow, HasDecimalComma = GradeSheet.UsesComma(numbers) };
    }

    private static bool HasStudents(List<string> header) =>
        header is [var name, var id, _, ..]
            && name.Contains("Student", StringComparison.Ordinal)
            && id.Contains("ID", StringComparison.Ordinal)
        || HasTwoNameColumns(header);

    private static bool HasTwoNameColumns(List<string> header) => header is ["LastName", "FirstName", "ID", _, ..];

    private static bool IsMaxRow(CellTable table, int row) =>
        table.At(row, 0).Contains("Points Possible", StringComparison.Ordinal);

    // A row may say of columns that they are muted, or posted by hand.
    private static bool IsStudent(CellTable table, int row) =>
        !IsMaxRow(table, row)
        && !table.Rows[row].All(c => Muted().IsMatch(c.Value))
        && (table.At(row, 0) + table.At(row, 1)).Trim().Length > 0;

    private static string? Given(string text) => text.Trim() is { Length: > 0 } given ? given : null;

    [GeneratedRegex(@"\s*\([0-9]+\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex AssignmentId();

    [GeneratedRegex(@"^\s*(Muted|Manual Posting.*)?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Muted();
}
