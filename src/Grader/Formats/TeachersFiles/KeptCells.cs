using Grader.Results;

namespace Grader.Formats.TeachersFiles;

/// <summary>Cells of students that stay as they are, and why.</summary>
internal sealed class KeptCells
{
    private readonly List<string> _failed = [];
    private readonly List<string> _excused = [];
    private readonly List<string> _locked = [];
    private readonly List<string> _graded = [];

    /// <param name="file">For the exercise; null where there is none.</param>
    /// <param name="cell">What is there.</param>
    /// <returns>Null where the cell stays.</returns>
    public double? PointsFor(GradeSheet sheet, ClassStudent student, int row, SubmissionReport? file, string cell)
    {
        var isBlank = string.IsNullOrWhiteSpace(cell) || cell.Trim() == "-";
        if (cell.Trim().Equals("EX", StringComparison.OrdinalIgnoreCase))
        {
            return Keep(_excused, student);
        }
        if (sheet.LockedRows.Contains(row))
        {
            return Keep(_locked, student);
        }
        switch (file)
        {
            case { Credit: { } credit }:
                return credit;
            // What could not be graded is no zero, and neither is a file of which nobody knows what it is for.
            case not null:
            case null when student.HasUnknownFile:
                return Keep(_failed, student);
            default:
                return isBlank ? 0
                    : CellText.NumberIn(cell) == 0 ? null
                    : Keep(_graded, student);
        }
    }

    public IEnumerable<string> Remarks(GradeSheet sheet)
    {
        IEnumerable<string> Line(List<string> students, string before, string behind) =>
            students.Count == 0 ? [] : [$"{before}: {FillRemarks.Shown(students)}. {behind}"];

        return
        [
            .. Line(_failed, "Could not be graded", "That is no zero: their cells stay as they are."),
            .. Line(_excused, "Excused (EX)", "Their cells stay as they are."),
            .. Line(_locked, "Cannot be changed, as the file says", "Their rows stay as they are."),
            .. Line(_graded, "Handed in nothing, and have points in the file", "Their cells stay as they are."),
        ];
    }

    private static double? Keep(List<string> kept, ClassStudent student)
    {
        kept.Add(student.Name);
        return null;
    }
}
