using System.Globalization;
using System.Text;
using Grader.Formats.TeachersFiles;
using Grader.Results;

namespace Grader.Formats;

/// <summary>The table that nbgrader's <c>export</c> writes: nbgrader/plugins/export.py. That one never quotes, and a comma in a
/// name moves all behind it; here it is quoted.</summary>
internal static class CsvFormat
{
    private const string Name = "grades.csv";

    private const string Header =
        "assignment,duedate,timestamp,student_id,last_name,first_name,email,raw_score,late_submission_penalty,score,max_score\n";

    public static readonly ReportFormat Format = new("csv", "nbgrader's columns, for any gradebook", Make) { Path = Name };

    private static FormatOutput.Made Make(FormatInput input)
    {
        var (table, failed) = (new StringBuilder(Header), new List<string>());
        var students = ClassStudent.AllIn(input.Counting);
        foreach (var exercise in ClassExercise.AllIn(input.Files, input.Titles))
        {
            foreach (var student in students)
            {
                var file = student.FileFor(exercise);
                // What could not be graded is no zero, and what was not handed in is one.
                if (file is { Credit: null } || file is null && student.HasUnknownFile)
                {
                    failed.Add(student.Name);
                }
                else
                {
                    table.AppendJoin(',', CellsFor(exercise, student, file).Select(c => CellText.Write(c, ','))).Append('\n');
                }
            }
        }
        var nobodys = input.Counting.Where(f => f.Student is null).Select(f => f.File).ToList();
        return new([FormatPiece.File.OfText(Name, table.ToString())])
        {
            Remarks =
            [
                .. failed.Count == 0
                    ? []
                    : new[]
                    {
                        $"Could not be graded: {FillRemarks.Shown(failed)}. That is no zero, so {Name} has no row for it.",
                    },
                .. nobodys.Count == 0
                    ? []
                    : new[] { $"In no student's folder: {FillRemarks.Shown(nobodys)}. {Name} has no row for what is nobody's." },
            ],
        };
    }

    private static IEnumerable<string> CellsFor(ClassExercise exercise, ClassStudent student, SubmissionReport? file)
    {
        var (first, last) = NamesOf(student.Who.Name);
        return
        [
            CellText.Harmless(exercise.Id),
            "",
            file?.HandedIn?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "",
            CellText.Harmless(student.Who.Id ?? student.Who.Login ?? student.Name),
            CellText.Harmless(last),
            CellText.Harmless(first),
            CellText.Harmless(student.Who.Email ?? ""),
            Number(file?.Score ?? 0),
            Number(file?.Late?.Penalty ?? 0),
            Number(file?.Credit ?? 0),
            Number(exercise.Max),
        ];
    }

    // With a comma, the last name stands first; without, nobody can be sure, and most often it is the last word.
    private static (string First, string Last) NamesOf(string? name) =>
        name is null ? ("", "")
        : name.Split(',', 2) is [var family, var given] ? (given.Trim(), family.Trim())
        : name.Trim().LastIndexOf(' ') is > 0 and var at ? (name.Trim()[..at].TrimEnd(), name.Trim()[(at + 1)..])
        : ("", name.Trim());

    // As Python writes a float.
    private static string Number(double points) => Math.Round(points, 9).ToString("0.0########", CultureInfo.InvariantCulture);
}
