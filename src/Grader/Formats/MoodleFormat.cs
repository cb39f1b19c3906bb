using Grader.Formats.TeachersFiles;
using Grader.Words;

namespace Grader.Formats;

/// <summary>What a teacher exported from Moodle, filled: the gradebook, or the grading worksheet of one assignment.</summary>
internal static class MoodleFormat
{
    private const string Name = "moodle.csv";

    private const string HowToExport =
        "In Moodle: Grades, Export, Plain text file; or in the assignment, Download grading worksheet.";

    public static readonly ReportFormat Format = new(
        "moodle",
        "the gradebook or the grading worksheet that you exported from Moodle",
        Make
    )
    {
        Path = Name,
        FillsTeachersFile = true,
        FindFault = file => FileFault.Find(file.Name, file.Bytes.AsSpan(), HowToExport, FindFault),
    };

    private static string? FindFault(TeachersText file, CellTable table) =>
        CanvasSheet.Read(file, table) is not null
            ? "is an export of Canvas's: ask for --format canvas, or give a file of Moodle's."
        : (MoodleWorksheet.Read(file, table) ?? MoodleSheet.Read(file, table)) is not null ? null
        : MoodleWorksheet.IdentifierColumn(table) is not null
            ? "is a grading worksheet without a column Grade. Set Moodle to English, and export it again."
        : "is no file of Moodle's: its first line has no columns with names and with email addresses or ID numbers.";

    private static FormatOutput Make(FormatInput input)
    {
        var file = TeachersText.Of(input.TeachersFile!.Bytes.AsSpan());
        var table = CellTable.Parse(file.Text)!;
        if (MoodleWorksheet.Read(file, table) is not { } worksheet)
        {
            var sheet = MoodleSheet.Read(file, table)!;
            return SheetOutput.Of(
                Name,
                sheet,
                input,
                ExerciseColumns.Of(ClassExercise.AllIn(input.Files, input.Titles), sheet.Columns)
            );
        }
        var exercises = ClassExercise.HandedIn(input.Files, input.Titles);
        if (MoodleWorksheet.ExerciseOf(exercises, input.TeachersFile.Name) is { } exercise)
        {
            return SheetOutput.Of(Name, worksheet, input, new([(exercise, worksheet.Columns[0])], [], []));
        }
        return new FormatOutput.Refused(
            exercises is []
                ? $"{FileFault.NameOf(input.TeachersFile.Name)} is the worksheet of an assignment, and no exercise was graded."
                : $"{FileFault.NameOf(input.TeachersFile.Name)} is the worksheet of one assignment, and these are "
                    + $"{Plural.Counted(exercises.Length, "exercise")}. Grade one of them (--exercise "
                    + $"{Printable.Of(exercises[0].Id)}), or give the gradebook of the course."
        );
    }
}
