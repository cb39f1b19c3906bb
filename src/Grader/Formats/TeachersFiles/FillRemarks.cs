using System.Collections.Immutable;
using Grader.Results;
using Grader.Words;

namespace Grader.Formats.TeachersFiles;

/// <summary>Lines for people on what could not be filled.</summary>
internal static class FillRemarks
{
    private const int MostNames = 5;
    private const int LongestName = 64;

    public static IEnumerable<string> On(
        string fileName,
        ImmutableArray<SubmissionReport> counting,
        GradeSheet sheet,
        RowMatch match
    )
    {
        var file = $"'{Printable.Shorten(fileName, LongestName)}'";
        if (match.Unknown is not [])
        {
            yield return $"Not in {file}: {ShownAll(match.Unknown)}. Their points are in no row.";
        }
        if (match.Doubtful is not [])
        {
            yield return $"Whose row is whose cannot be told in {file}: {ShownAll(match.Doubtful)}. "
                + "None of them got points; a roster with the ids or logins of the platform tells them apart.";
        }
        var nobodys = counting.Where(f => f.Student is null).Select(f => f.File).ToList();
        if (nobodys.Count > 0)
        {
            yield return $"In no student's folder: {Shown(nobodys)}. "
                + "Whose points these are cannot be told, so they are in no row.";
        }
        if (sheet.Students is [])
        {
            yield return $"{file} lists no student.";
        }
    }

    public static IEnumerable<string> On(GradeSheet sheet, ExerciseColumns columns)
    {
        foreach (var (exercise, column) in columns.Known)
        {
            var others = sheet
                .Students.Select(s => sheet.MaxOf(column, s.Row))
                .OfType<double>()
                .Where(max => max != exercise.Max)
                .ToList();
            if (others is [var most, ..])
            {
                yield return $"'{Printable.Shorten(column.Header, LongestName)}' is out of {Rounded.Of(most)} points in the "
                    + $"file, and {Printable.Of(exercise.Id)} out of {Rounded.Of(exercise.Max)}: points were not scaled.";
            }
        }
    }

    // Somebody has to look for each of them.
    private static string ShownAll(IEnumerable<ClassStudent> students)
    {
        var names = students.Select(s => $"'{Printable.Shorten(s.Name, LongestName)}'").Distinct();
        return Listed.Of([.. names.Order(StringComparer.Ordinal)]);
    }

    /// <summary>Up to five names, in ordinal order, and how many more there are.</summary>
    public static string Shown(IEnumerable<string> names)
    {
        var all = names.Distinct().Order(StringComparer.Ordinal).ToList();
        return Listed.Of([.. all.Take(MostNames).Select(n => $"'{Printable.Shorten(n, LongestName)}'")], all.Count);
    }
}
