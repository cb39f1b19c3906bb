using Grader.Formats.TeachersFiles;

namespace Grader.Formats;

/// <summary>A Canvas gradebook, filled: lib/gradebook_importer.rb of canvas-lms reads it.</summary>
internal static class CanvasFormat
{
    private const string Name = "canvas.csv";

    private const string HowToExport = "In Canvas: Grades, Export, Export Entire Gradebook.";

    public static readonly ReportFormat Format = new("canvas", "the gradebook that you exported from Canvas", Make)
    {
        Path = Name,
        FillsTeachersFile = true,
        FindFault = file =>
            FileFault.Find(
                file.Name,
                file.Bytes.AsSpan(),
                HowToExport,
                (text, table) =>
                    CanvasSheet.Read(text, table) is not null ? null
                    : MoodleSheet.IsOne(table)
                        ? "is an export of Moodle's: ask for --format moodle, or give the gradebook of Canvas."
                    : "is no Canvas gradebook: its first line has no columns Student, ID and Section."
            ),
    };

    private static FormatOutput Make(FormatInput input)
    {
        var file = TeachersText.Of(input.TeachersFile!.Bytes.AsSpan());
        var sheet = CanvasSheet.Read(file, CellTable.Parse(file.Text)!)!;
        return SheetOutput.Of(
            Name,
            sheet,
            input,
            ExerciseColumns.Of(ClassExercise.AllIn(input.Files, input.Titles), sheet.Columns)
        );
    }
}
