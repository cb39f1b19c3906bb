using Grader.Formats.TeachersFiles;

namespace Grader.Formats;

/// <summary>A teacher's file, filled: a copy of it.</summary>
internal static class SheetOutput
{
    /// <param name="name">Of the copy.</param>
    public static FormatOutput Of(string name, GradeSheet sheet, FormatInput input, ExerciseColumns columns)
    {
        // Nothing was filled, and why is said: a copy would pass for a filled one.
        if (columns is { Known: [], New: [], Doubtful: [var doubt, ..] })
        {
            return new FormatOutput.Refused(doubt);
        }
        var filled = FilledSheet.Of(sheet, input.TeachersFile!.Name, input.Counting, columns, FeedbackText.Of);
        var bytes = sheet.File.BytesOf(sheet.Table.With(filled.Fills));
        return new FormatOutput.Made([new FormatPiece.File(name, stream => stream.Write(bytes))]) { Remarks = filled.Remarks };
    }
}
