using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Intake.Rosters;

namespace Grader.Formats.TeachersFiles;

/// <summary>A gradebook of Moodle's, as grade/export/txt writes it: students, and a column for each assignment.</summary>
internal static partial class MoodleSheet
{
    /// <returns>Null where it is none.</returns>
    public static GradeSheet? Read(TeachersText file, CellTable table)
    {
        var header = table.Rows[0].Select(c => c.Value.Trim()).ToList();
        var known = RosterColumns.Of(header);
        if (!IsGradebook(table, known))
        {
            return null;
        }
        int?[] persons = [known.Id, known.Name, known.Given, known.Family, known.Email, known.Login, known.Section];
        var columns = Enumerable
            .Range(0, header.Count)
            .Where(c => !persons.Contains(c) && MayTakePoints(header[c]))
            .Select(c => new GradeColumn(c, header[c], NameIn(header[c])))
            .ToImmutableArray();
        return new(file, table, StudentsIn(table, known, identifier: null), columns)
        {
            HasDecimalComma = GradeSheet.UsesComma(
                columns.SelectMany(c => Enumerable.Range(1, table.Rows.Length - 1).Select(r => table.At(r, c.Column)))
            ),
        };
    }

    public static bool IsOne(CellTable table) =>
        MoodleWorksheet.IdentifierColumn(table) is not null
        || IsGradebook(table, RosterColumns.Of([.. table.Rows[0].Select(c => c.Value)]));

    /// <param name="identifier">The column of Moodle's own number, if there is one.</param>
    public static ImmutableArray<StudentRow> StudentsIn(CellTable table, RosterColumns known, int? identifier) =>
        [
            .. Enumerable
                .Range(1, table.Rows.Length - 1)
                .Where(row => !table.IsBlank(row))
                .Select(row => new StudentRow(
                    row,
                    Given(table.At(row, identifier)),
                    known.Id == identifier ? null : Given(table.At(row, known.Id)),
                    Given(table.At(row, known.Login)),
                    Given(table.At(row, known.Email)),
                    Given(table.At(row, known.Name))
                        ?? FullName(Given(table.At(row, known.Given)), Given(table.At(row, known.Family)))
                )),
        ];

    private static string? FullName(string? first, string? last) =>
        last is null ? first
        : first is null ? last
        : $"{last}, {first}";

    private static bool IsGradebook(CellTable table, RosterColumns known) =>
        (known.Id ?? known.Email ?? known.Login) is not null
        && (known.Given ?? known.Family ?? known.Email) is not null
        && table.Rows[0].Length > 2;

    private static bool MayTakePoints(string header) =>
        header.Length > 0
        && !MoodleWords.NoAssignment.Any(w => header.StartsWith(w, StringComparison.OrdinalIgnoreCase))
        && !(
            Display().Match(header) is { Success: true } display
            && MoodleWords.NoPoints.Contains(display.Groups[1].Value.ToLowerInvariant())
        );

    private static string NameIn(string header) => Activity().Replace(Display().Replace(header, ""), "");

    private static string? Given(string text) => text.Trim() is { Length: > 0 } given ? given : null;

    [GeneratedRegex(@"\s*\((\p{L}+)\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Display();

    [GeneratedRegex(@"^\s*(" + MoodleWords.Activity + @")\s*:\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Activity();
}
