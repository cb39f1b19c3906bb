using System.Globalization;
using Grader.Words;

namespace Grader.Formats.TeachersFiles;

/// <summary>What we put into cells of tables.</summary>
internal static class CellText
{
    /// <summary>Text as one line that a spreadsheet takes for text: what would begin a formula gets an apostrophe
    /// first.</summary>
    /// <remarks>OWASP, CSV injection. A tab or a line end that it begins with is an escape already.</remarks>
    public static string Harmless(string text)
    {
        var line = Printable.Of(text);
        return line.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] ? $"'{line}" : line;
    }

    /// <summary>A value as it stands in a file, in quotation marks where it needs them.</summary>
    public static string Write(string value, char separator, bool quoted = false) =>
        quoted
        || value.AsSpan().IndexOfAny(separator, '"') >= 0
        || value.AsSpan().IndexOfAny('\r', '\n') >= 0
        || value.Trim() != value
            ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : value;

    /// <summary>Points with at most two decimals.</summary>
    public static string PointsOf(double points, bool decimalComma) =>
        decimalComma ? Rounded.Of(points).Replace('.', ',') : Rounded.Of(points);

    /// <returns>With a point or a comma before the decimals; null where it is no number.</returns>
    public static double? NumberIn(string cell) =>
        double.TryParse(
            cell.Trim().Replace(',', '.'),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
