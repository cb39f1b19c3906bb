using CsvHelper;

namespace Grader.Tests.Formats;

/// <summary>Tables as CsvHelper reads them: a reader that is not ours.</summary>
internal static class Tables
{
    public static List<List<string>> Read(string text, char separator)
    {
        using var csv = CsvReader.FromText(
            text,
            new CsvReaderOptions
            {
                HasHeader = false,
                Separator = separator,
                MalformedData = CsvMalformedDataHandling.Throw,
            }
        );
        var rows = new List<List<string>>();
        while (csv.Read())
        {
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        }
        return rows;
    }
}
