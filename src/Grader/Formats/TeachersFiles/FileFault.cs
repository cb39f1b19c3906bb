using Grader.Intake;
using Grader.Words;

namespace Grader.Formats.TeachersFiles;

/// <summary>What is wrong with a teacher's file before anybody asks what is in it: a line for people.</summary>
internal static class FileFault
{
    /// <param name="howToExport">"In Canvas: Grades, Export, Export Entire Gradebook."</param>
    /// <param name="ofTable">What is wrong with it as a table; null where nothing is.</param>
    public static string? Find(
        string fileName,
        ReadOnlySpan<byte> bytes,
        string howToExport,
        Func<TeachersText, CellTable, string?> ofTable
    )
    {
        var name = NameOf(fileName);
        if (bytes.TrimEnd(" \t\r\n"u8).IsEmpty)
        {
            return $"{name} is empty. {howToExport}";
        }
        if (OtherFormat.Recognize(bytes) is { } other)
        {
            var what = other.Split(',', ';')[0];
            return $"{name}: {what}, not CSV. Open it and save it as CSV (UTF-8), or export it again. {howToExport}";
        }
        var text = TeachersText.Of(bytes);
        if (text.Text.TrimStart() is ['<', ..])
        {
            return $"{name} is a web page, not CSV. {howToExport}";
        }
        return CellTable.Parse(text.Text) is not { } table
                ? $"{name} is no whole CSV file: a quotation mark is not closed. {howToExport}"
            : table.Rows[0].Length < 2 ? $"{name} is no CSV file: its first line has no commas or semicolons. {howToExport}"
            : ofTable(text, table) is { } fault ? $"{name} {fault} {howToExport}"
            : null;
    }

    public static string NameOf(string fileName) => $"'{Printable.Of(fileName)}'";
}
