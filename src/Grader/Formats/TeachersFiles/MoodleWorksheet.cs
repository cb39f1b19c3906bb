using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Intake.Rosters;

namespace Grader.Formats.TeachersFiles;

/// <summary>The grading worksheet of one assignment of Moodle's: mod/assign/feedback/offline reads it.</summary>
internal static partial class MoodleWorksheet
{
    /// <returns>Null where it is none, or the column with the grades cannot be told.</returns>
    public static GradeSheet? Read(TeachersText file, CellTable table)
    {
        var header = table.Rows[0].Select(c => c.Value.Trim().ToLowerInvariant()).ToList();
        var grade = header.FindIndex(MoodleWords.Grade.Contains);
        if (IdentifierColumn(table) is not { } identifier || grade < 0)
        {
            return null;
        }
        int? Column(Predicate<string> isIt) => header.FindIndex(isIt) is >= 0 and var at ? at : null;

        var max = Column(MoodleWords.MaxGrade.Contains) ?? (HasNumbers(table, grade + 1) ? grade + 1 : null);
        var changeable = Column(MoodleWords.CanBeChanged.Contains) ?? (SaysYesOrNo(table, grade + 2) ? grade + 2 : null);
        var rows = Enumerable.Range(1, table.Rows.Length - 1).ToList();
        return new(
            file,
            table,
            MoodleSheet.StudentsIn(table, RosterColumns.Of(header), identifier),
            [new GradeColumn(grade, table.Rows[0][grade].Value.Trim(), "")]
        )
        {
            MaxColumn = max,
            FeedbackColumn = Column(h => MoodleWords.Comments.Any(w => h.StartsWith(w, StringComparison.Ordinal))),
            LockedRows = [.. rows.Where(r => IsLocked(table.At(r, changeable)))],
            HasDecimalComma = GradeSheet.UsesComma(rows.SelectMany(r => new[] { table.At(r, grade), table.At(r, max) })),
        };
    }

    /// <summary>The column of "Participant 123", in any language.</summary>
    public static int? IdentifierColumn(CellTable table) =>
        Enumerable
            .Range(0, table.Rows[0].Length)
            .Cast<int?>()
            .FirstOrDefault(c => Cells(table, c!.Value) is [_, ..] cells && cells.TrueForAll(v => Identifier().IsMatch(v)));

    /// <summary>The only exercise, else the one that the file is named after, as Moodle names it after the assignment.</summary>
    public static ClassExercise? ExerciseOf(ImmutableArray<ClassExercise> exercises, string fileName) =>
        exercises is [var only] ? only
        : exercises.Where(e => e.IsNamedIn(Path.GetFileNameWithoutExtension(fileName))).ToList() is [var named] ? named
        : null;

    // Where nobody knows what it says, the teacher is asked, and nothing is filled.
    private static bool IsLocked(string cell) =>
        cell.Trim() is { Length: > 0 } word && !MoodleWords.Yes.Contains(word.ToLowerInvariant());

    private static bool HasNumbers(CellTable table, int column) =>
        Cells(table, column) is [_, ..] cells && cells.TrueForAll(v => CellText.NumberIn(v) is not null);

    private static bool SaysYesOrNo(CellTable table, int column) =>
        Cells(table, column) is [_, ..] cells
        && cells.TrueForAll(v => MoodleWords.Yes.Contains(v.ToLowerInvariant()) || MoodleWords.No.Contains(v.ToLowerInvariant()));

    private static List<string> Cells(CellTable table, int column) =>
        [.. Enumerable.Range(1, table.Rows.Length - 1).Select(r => table.At(r, column).Trim()).Where(v => v.Length > 0)];

    [GeneratedRegex(@"^\p{L}[\p{L}\p{M}/ ]*[0-9]{1,18}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Identifier();
}
