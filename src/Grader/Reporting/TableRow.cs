using System.Collections.Immutable;
using System.Globalization;

namespace Grader.Reporting;

/// <param name="Max">Points that the exercise has.</param>
internal sealed record TableColumn(string Exercise, double Max);

/// <param name="Student">Null where the row is a single file's.</param>
/// <param name="First">The file for the same exercise that is in the student's own row, where this is a further one.</param>
internal sealed record TableRow(string? Student, ImmutableArray<SubmissionReport> Files, SubmissionReport? First = null)
{
    private const string Nothing = "-";

    /// <summary>What has no column to be in: it belongs to no exercise of the course, or that cannot be told.</summary>
    public IEnumerable<SubmissionReport> Others => Files.Where(f => !HasColumn(f));

    public static bool HasColumn(SubmissionReport file) =>
        file is { Exercise: not null, Max: not null, Status: not Status.UnknownExercise };

    /// <param name="files">Of one student, in the order of their paths, or of none.</param>
    public static IEnumerable<TableRow> Of(string? student, ImmutableArray<SubmissionReport> files)
    {
        if (student is null)
        {
            return files.Select(f => new TableRow(null, [f]));
        }
        var first = files.Where(HasColumn).DistinctBy(f => f.Exercise).ToDictionary(f => f.Exercise!);
        // By reference: two files of an archive can be alike in everything, even in name.
        var further = files.ToLookup(f => HasColumn(f) && !ReferenceEquals(f, first[f.Exercise!]));
        return further[true].Select(f => new TableRow(null, [f], first[f.Exercise!]))
            .Prepend(new TableRow(student, [.. further[false]]));
    }

    public ImmutableArray<string> Cells(ImmutableArray<TableColumn> columns, bool hasOthers)
    {
        var (points, max) = Total(columns);
        return
        [
            Printable.Of(Student ?? Files[0].File),
            .. columns.Select(c => In(c) is { } file ? Result(file) : Nothing),
            .. hasOthers ? [Others.Any() ? string.Join(", ", Others.Select(Result)) : Nothing] : Array.Empty<string>(),
            max > 0 ? Points(points, max) : Nothing,
            max > 0 ? Number(Math.Round(100 * points / max, 1)) + " %" : Nothing,
        ];
    }

    public IEnumerable<string> Notes() => Files.Where(f => f.Status is not Status.Graded)
        .Select(f => f.Message is null ? $"{f.File}: {Result(f)}" : $"{f.File}: {Result(f)}: {f.Message}")
        .Concat(First is null ? [] : [$"{Files[0].File}: a further file for {First.Exercise}; the row of {First.Student} has {First.File}"])
        .Select(Printable.Of);

    private (double Points, double Max) Total(ImmutableArray<TableColumn> columns)
    {
        var graded = Files.Where(f => HasColumn(f) && f.Score is not null).ToList();
        // Nothing that could be graded says nothing about the student.
        var missing = Student is null || graded is [] ? 0 : columns.Where(c => In(c) is null).Sum(c => c.Max);
        return (graded.Sum(f => f.Score!.Value), graded.Sum(f => f.Max!.Value) + missing);
    }

    private SubmissionReport? In(TableColumn column) => Files.FirstOrDefault(f => HasColumn(f) && f.Exercise == column.Exercise);

    private static string Result(SubmissionReport file) => file.Status switch
    {
        Status.Graded => file is { Score: { } score, Max: { } max } ? Points(score, max) : Nothing,
        Status.Unreadable => "unreadable",
        Status.UnknownExercise => "unknown exercise",
        Status.Error => "error",
    };

    private static string Points(double points, double max) => $"{Number(points)}/{Number(max)}";

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
