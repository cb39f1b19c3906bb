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

    /// <summary>Of a student's other files: what came of each has room in a cell.</summary>
    private const int MostOthers = 3;

    /// <summary>As much of a name, a path and a message as one line has room for. All of them are in the report.</summary>
    private const int LongestName = 64,
        LongestPath = 160,
        LongestMessage = 400;

    /// <summary>What has no column to be in: it belongs to no exercise of the course, or that cannot be told.</summary>
    public IEnumerable<SubmissionReport> Others => Files.Where(f => !HasColumn(f));

    public static bool HasColumn(SubmissionReport file) =>
        file is { Exercise: not null, Max: not null, Status: not SubmissionStatus.UnknownExercise };

    /// <param name="files">Of one student, in the order of their paths, or of none. Those that count.</param>
    /// <param name="further">The student's other files.</param>
    public static IEnumerable<TableRow> RowsFor(
        string? student,
        IEnumerable<SubmissionReport> files,
        IEnumerable<FurtherFile> further
    ) =>
        student is null
            ? files.Select(f => new TableRow(null, [f]))
            : further.Select(f => new TableRow(null, [f.File], f)).Prepend(new TableRow(student, [.. files]));

    public ImmutableArray<string> CellsFor(ImmutableArray<TableColumn> columns, bool hasOthers)
    {
        var (points, max) = TotalOver(columns);
        return
        [
            ShownName(Student ?? Files[0].File),
            .. columns.Select(c => FileFor(c) is { } file ? ResultOf(file) : Nothing),
            .. hasOthers ? [ResultOfOthers()] : Array.Empty<string>(),
            max > 0 ? PointsOutOf(points, max) : Nothing,
            max > 0 ? Rounded.Of(Math.Round(100 * points / max, 1)) + " %" : Nothing,
        ];
    }

    public IEnumerable<string> Notes() =>
        Files
            .Where(f => f.Status is not (SubmissionStatus.Graded or SubmissionStatus.Missing))
            .Select(f =>
                $"{ShownPath(f)}: "
                + $"{ResultOf(f)}{(f.Message is { } message ? $": {Printable.Shorten(message, LongestMessage)}" : "")}"
            )
            .Concat(Further is null ? [] : [NoteOn(Further)]);

    private string ResultOfOthers() =>
        Others.Select(ResultOf).ToList() switch
        {
            [] => Nothing,
            { Count: <= MostOthers } few => string.Join(", ", few),
            var many => Plural.Counted(many.Count, "file"),
        };

    private static string NoteOn(FurtherFile further) =>
        $"{ShownPath(further.File)}: a further file for {Printable.Of(further.File.Exercise!)}; "
        + $"{ShownPath(further.Counts)} counts, for {further.Why}";

    // Beside "bob" another "bob" with a space behind it is somebody else.
    private static string ShownName(string name) =>
        Printable.Shorten(name.Trim().Length == name.Length ? name : $"\"{name}\"", LongestName);

    private static string ShownPath(SubmissionReport file) => Printable.Shorten(file.File, LongestPath);

    private (double Points, double Max) TotalOver(ImmutableArray<TableColumn> columns)
    {
        var graded = Files.Where(f => HasColumn(f) && f.Score is not null).ToList();
        // Nothing that could be graded says nothing about the student; nothing handed in does.
        var isUnknown = graded is [] && !Files.Any(f => f.Status == SubmissionStatus.Missing);
        var missing = Student is null || isUnknown ? [] : columns.Where(c => FileFor(c) is null).Select(c => c.Max);
        return (PointSum.Of(graded.Select(f => f.Score!.Value)), PointSum.Of(graded.Select(f => f.Max!.Value).Concat(missing)));
    }

    private SubmissionReport? FileFor(TableColumn column) =>
        Files.FirstOrDefault(f => HasColumn(f) && f.Exercise == column.Exercise);

    private static string ResultOf(SubmissionReport file) =>
        file.Status switch
        {
            SubmissionStatus.Graded => file is { Score: { } score, Max: { } max } ? PointsOutOf(score, max) : Nothing,
            SubmissionStatus.Unreadable => "unreadable",
            SubmissionStatus.UnknownExercise => "unknown exercise",
            SubmissionStatus.Missing => "nothing handed in",
            SubmissionStatus.Error => "error",
        };

    private static string PointsOutOf(double points, double max) => $"{Rounded.Of(points)}/{Rounded.Of(max)}";
}
