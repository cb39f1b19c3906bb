using System.Collections.Immutable;
using Grader.Results;
using Grader.Words;

namespace Grader.Reporting;

/// <param name="Max">Points that the exercise has.</param>
internal sealed record TableColumn(string Exercise, double Max);

/// <param name="Student">Null where the row is a single file's.</param>
/// <param name="Further">Where the row's file is a further one of a student's: which counts instead.</param>
internal sealed record TableRow(string? Student, ImmutableArray<SubmissionReport> Files, FurtherFile? Further = null)
{
    private const string Nothing = "-";

    /// <summary>As much of a name, a path and a message as one line has room for. All of them are in the report.</summary>
    private const int LongestName = 64,
        LongestPath = 160,
        LongestMessage = 400;

    /// <summary>What has no column to be in: it belongs to no exercise of the course, or that cannot be told.</summary>
    public IEnumerable<SubmissionReport> Others => Files.Where(f => !HasColumn(f));

    public static bool HasColumn(SubmissionReport file) =>
        file is { Exercise: not null, Max: not null, Status: not Status.UnknownExercise };

    /// <param name="files">Of one student, in the order of their paths, or of none. Those that count.</param>
    /// <param name="further">The student's other files.</param>
    public static IEnumerable<TableRow> Of(
        string? student,
        IEnumerable<SubmissionReport> files,
        IEnumerable<FurtherFile> further
    ) =>
        student is null
            ? files.Select(f => new TableRow(null, [f]))
            : further.Select(f => new TableRow(null, [f.File], f)).Prepend(new TableRow(student, [.. files]));

    public ImmutableArray<string> Cells(ImmutableArray<TableColumn> columns, bool hasOthers)
    {
        var (points, max) = Total(columns);
        return
        [
            Name(Student ?? Files[0].File),
            .. columns.Select(c => In(c) is { } file ? Result(file) : Nothing),
            .. hasOthers ? [Others.Any() ? string.Join(", ", Others.Select(Result)) : Nothing] : Array.Empty<string>(),
            max > 0 ? Points(points, max) : Nothing,
            max > 0 ? Rounded.Of(Math.Round(100 * points / max, 1)) + " %" : Nothing,
        ];
    }

    public IEnumerable<string> Notes() =>
        Files
            .Where(f => f.Status is not Status.Graded)
            .Select(f =>
                $"{Path(f)}: {Result(f)}{(f.Message is { } message ? $": {Printable.Short(message, LongestMessage)}" : "")}"
            )
            .Concat(Further is null ? [] : [Note(Further)]);

    private static string Note(FurtherFile further) =>
        $"{Path(further.File)}: a further file for {Printable.Of(further.File.Exercise!)}; "
        + $"{Path(further.Counts)} counts, for {further.Why}";

    // Beside "bob" another "bob" with a space behind it is somebody else.
    private static string Name(string name) =>
        Printable.Short(name.Trim().Length == name.Length ? name : $"\"{name}\"", LongestName);

    private static string Path(SubmissionReport file) => Printable.Short(file.File, LongestPath);

    private (double Points, double Max) Total(ImmutableArray<TableColumn> columns)
    {
        var graded = Files.Where(f => HasColumn(f) && f.Score is not null).ToList();
        // Nothing that could be graded says nothing about the student.
        var missing = Student is null || graded is [] ? 0 : columns.Where(c => In(c) is null).Sum(c => c.Max);
        return (graded.Sum(f => f.Score!.Value), graded.Sum(f => f.Max!.Value) + missing);
    }

    private SubmissionReport? In(TableColumn column) => Files.FirstOrDefault(f => HasColumn(f) && f.Exercise == column.Exercise);

    private static string Result(SubmissionReport file) =>
        file.Status switch
        {
            Status.Graded => file is { Score: { } score, Max: { } max } ? Points(score, max) : Nothing,
            Status.Unreadable => "unreadable",
            Status.UnknownExercise => "unknown exercise",
            Status.Error => "error",
        };

    private static string Points(double points, double max) => $"{Rounded.Of(points)}/{Rounded.Of(max)}";
}
