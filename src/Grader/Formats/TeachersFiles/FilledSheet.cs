using System.Collections.Immutable;
using Grader.Results;

namespace Grader.Formats.TeachersFiles;

/// <summary>What becomes of each student's points in a teacher's file.</summary>
/// <param name="Fills">Of no cell two.</param>
internal sealed record FilledSheet(ImmutableArray<CellFill> Fills, ImmutableArray<string> Remarks)
{
    /// <param name="fileName">The file's, as it was given.</param>
    /// <param name="columns">Into which exercises go.</param>
    public static FilledSheet Of(
        GradeSheet sheet,
        string fileName,
        ImmutableArray<SubmissionReport> counting,
        ExerciseColumns columns,
        Func<SubmissionReport, string> feedbackOn
    )
    {
        var match = RowMatch.Of(ClassStudent.AllIn(counting), sheet.Students);
        var (fills, kept) = (NewColumns(sheet, columns.New), new KeptCells());
        var next = sheet.FirstNewColumn;
        var targets = columns
            .Known.Select(k => (k.Exercise, k.Column.Column))
            .Concat(columns.New.Select((e, i) => (Exercise: e, Column: next + i)))
            .ToList();
        foreach (var (student, row) in match.Rows)
        {
            foreach (var (exercise, column) in targets)
            {
                var file = student.FileFor(exercise);
                if (kept.PointsFor(sheet, student, row.Row, file, sheet.Table.At(row.Row, column)) is { } points)
                {
                    fills[(row.Row, column)] = CellText.PointsOf(points, sheet.HasDecimalComma);
                    if (
                        file is not null
                        && sheet.FeedbackColumn is { } feedback
                        && string.IsNullOrWhiteSpace(sheet.Table.At(row.Row, feedback))
                    )
                    {
                        fills[(row.Row, feedback)] = feedbackOn(file);
                    }
                }
            }
        }
        return new(
            [.. fills.Select(f => new CellFill(f.Key.Row, f.Key.Column, f.Value))],
            [
                .. FillRemarks.On(fileName, counting, sheet, match),
                .. kept.Remarks(sheet),
                .. FillRemarks.On(sheet, columns),
                .. columns.Doubtful,
            ]
        );
    }

    // All rows get as many cells, or a reader may stumble.
    private static Dictionary<(int Row, int Column), string> NewColumns(GradeSheet sheet, ImmutableArray<ClassExercise> exercises)
    {
        var fills = new Dictionary<(int Row, int Column), string>();
        for (var i = 0; i < exercises.Length; i++)
        {
            for (var row = 0; row < sheet.Table.Rows.Length; row++)
            {
                if (row == 0 || !sheet.Table.IsBlank(row))
                {
                    fills[(row, sheet.FirstNewColumn + i)] =
                        row == 0 ? CellText.Harmless(exercises[i].Id)
                        : row == sheet.MaxRow ? CellText.PointsOf(exercises[i].Max, sheet.HasDecimalComma)
                        : "";
                }
            }
        }
        return fills;
    }
}
