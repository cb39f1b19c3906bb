using System.Collections.Immutable;
using CsvHelper;
using Grader.Results;
using Grader.Words;

namespace Grader.Intake.Rosters;

/// <summary>A roster as a table of text: a line with the names of columns, and a line for each student.</summary>
public static class RosterTable
{
    private const int LongestShown = 64;

    private const string Wanted = "a roster has at least one of the columns id, name, email and login";

    private static readonly ImmutableArray<char> _separators = [',', ';', '\t'];

    /// <param name="text">With commas, semicolons or tabs.</param>
    public static RosterReading Parse(string text)
    {
        try
        {
            using var csv = CsvReader.FromText(text, OptionsFor(text));
            return csv.Read() ? Parse(csv) : new RosterReading.Refused($"it is empty; {Wanted}");
        }
        catch (CsvFormatException e)
        {
            return new RosterReading.Refused(
                $"line {e.LineNumber} cannot be read: a quotation mark is not closed, or stands within a field"
            );
        }
    }

    private static RosterReading Parse(CsvReader csv)
    {
        var header = FieldsOf(csv).Select(h => h.Trim()).ToList();
        var columns = RosterColumns.Of(header);
        if (!columns.TellStudents)
        {
            var seen = header.Where(h => h.Length > 0).Select(h => $"'{Printable.Shorten(h, LongestShown)}'").ToList();
            var has =
                seen.Count == 0
                    ? "its first line names no column"
                    : $"its first line has {Listed.Of([.. seen.Take(5)], seen.Count)}";
            return new RosterReading.Refused($"{has}; {Wanted}");
        }
        var (students, furtherIds) = (new List<(long Line, StudentIdentity Who)>(), new List<ImmutableArray<string>>());
        while (csv.Read())
        {
            var fields = FieldsOf(csv);
            if (fields.TrueForAll(string.IsNullOrWhiteSpace) || (columns.AreOfCanvas && IsNobody(fields[0])))
            {
                continue;
            }
            if (fields.Skip(header.Count).Any(f => !string.IsNullOrWhiteSpace(f)))
            {
                return new RosterReading.Refused(
                    $"line {csv.LineNumber} has {fields.Count} fields, and the first line names {header.Count}; put quotation "
                        + "marks around a name with a comma in it"
                );
            }
            students.Add((csv.LineNumber, columns.StudentIn(fields)));
            furtherIds.Add(columns.FurtherIdsIn(fields));
        }
        return WhyRefused(columns, students) is { } why
            ? new RosterReading.Refused(why)
            : new RosterReading.Read(
                new([.. students.Select(s => s.Who)]) { FurtherIds = [.. furtherIds], HasCanvasIds = columns.AreOfCanvas }
            );
    }

    // A line of Canvas's says how many points there are, and one is of the student that shows a teacher the students' view.
    private static bool IsNobody(string name) =>
        name.Contains("Points Possible", StringComparison.Ordinal) || name.Trim() == "Student, Test";

    private static string? WhyRefused(RosterColumns columns, List<(long Line, StudentIdentity Who)> students)
    {
        if (students.Count == 0)
        {
            return "it lists no student; give each a line below the names of the columns";
        }
        var (key, keyOf) = KeyOf(columns);
        if (students.Find(s => keyOf(s.Who) is null) is { Line: > 0 and var line })
        {
            return $"line {line} has no {key}; give every student one, or leave the column out";
        }
        var doubled = students
            .GroupBy(s => NameForms.Compose(keyOf(s.Who)!), StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(g => g.Skip(1).Any());
        return doubled is null
            ? null
            : $"lines {Listed.Of([.. doubled.Select(s => $"{s.Line}").Take(3)], doubled.Count())} have the same {key}, "
                + $"'{Printable.Shorten(doubled.Key, LongestShown)}'; give every student an id of their own";
    }

    private static (string Key, Func<StudentIdentity, string?> Of) KeyOf(RosterColumns columns) =>
        columns switch
        {
            { Id: not null } => ("id", who => who.Id),
            { Login: not null } => ("login", who => who.Login),
            { Email: not null } => ("email", who => who.Email),
            _ => ("name", who => who.Name),
        };

    private static List<string> FieldsOf(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];

    private static CsvReaderOptions OptionsFor(string text)
    {
        var header = text.AsSpan()[..(text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length)].ToString();
        return new CsvReaderOptions
        {
            HasHeader = false,
            // Excel may say it in a line of its own.
            Separator = header.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
                ? null
                : _separators.MaxBy(separator => header.Count(c => c == separator)),
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
        };
    }
}
