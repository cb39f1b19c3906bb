using System.Collections.Immutable;
using Grader.Policies;
using Grader.Results;
using Grader.Words;

namespace Grader.Reporting;

/// <param name="Max">Points that the exercise has.</param>
/// <param name="Counts">Whether it is part of a total.</param>
internal sealed record TableColumn(string Exercise, double Max, bool Counts)
{
    /// <summary>The exercises of a class: all that somebody handed in, and those that count in any case; in ordinal
    /// order.</summary>
    public static ImmutableArray<TableColumn> AllOf(CountedFiles files) =>
        [
            .. files
                .All.Where(TableRow.HasColumn)
                .Select(s => KeyValuePair.Create(s.Exercise!, s.Max!.Value))
                .Concat(files.Term.Exercises)
                .GroupBy(e => e.Key, e => e.Value)
                .Select(g => new TableColumn(g.Key, g.Max(), !files.Term.Ahead.ContainsKey(g.Key)))
                .OrderBy(c => c.Exercise, StringComparer.Ordinal),
        ];
}

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

    /// <summary>Of a class, in ordinal order. Below a student's row are those of the student's further files.</summary>
    public static IEnumerable<TableRow> AllOf(CountedFiles files)
    {
        var further = files.Further.ToLookup(f => f.File.Student);
        return files
            .All.OrderBy(s => s.File, StringComparer.Ordinal)
            .GroupBy(s => (s.Student, File: s.Student is null ? s.File : null))
            .OrderBy(g => g.Key.Student ?? g.Key.File, StringComparer.Ordinal)
            .SelectMany(g => RowsFor(g.Key.Student, g.Where(files.Counts), further[g.Key.Student]));
    }

    /// <param name="files">Of one student, in the order of their paths, or of none. Those that count.</param>
    /// <param name="further">The student's other files.</param>
    private static IEnumerable<TableRow> RowsFor(
        string? student,
        IEnumerable<SubmissionReport> files,
        IEnumerable<FurtherFile> further
    ) =>
        student is null
            ? files.Select(f => new TableRow(null, [f]))
            : further.Select(f => new TableRow(null, [f.File], f)).Prepend(new TableRow(student, [.. files]));

    public ImmutableArray<string> CellsFor(ImmutableArray<TableColumn> columns, bool hasOthers, Term term)
    {
        var (points, max) = TotalOver(columns, term);
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
            .Concat(Files.Where(f => f.Message == SubmissionReport.EmptyFile).Select(f => $"{ShownPath(f)}: it is empty"))
            .Concat(Files.Where(f => f.Late is not null).Select(f => $"{ShownPath(f)}: {NoteOn(f.Late!)}"))
            .Concat(Further is null ? [] : [NoteOn(Further)])
            .Concat(Files.SelectMany(f => StandingNotes.On(f).Select(note => $"{ShownPath(f)}: {note}")));

    private string ResultOfOthers() =>
        Others.Select(ResultOf).ToList() switch
        {
            [] => Nothing,
            { Count: <= MostOthers } few => string.Join(", ", few),
            var many => Plural.Counted(many.Count, "file"),
        };

    private static string NoteOn(Lateness late) =>
        $"late, {Plural.Counted(late.Days, "day")}" + (late.Penalty > 0 ? $": {Plural.Counted(late.Penalty, "point")} less" : "");

    private static string NoteOn(FurtherFile further) =>
        $"{ShownPath(further.File)}: a further file for {Printable.Of(further.File.Exercise!)}; "
        + $"{ShownPath(further.Counts)} counts, for {further.Why}";

    // Beside "bob" another "bob" with a space behind it is somebody else.
    private static string ShownName(string name) =>
        Printable.Shorten(name.Trim().Length == name.Length ? name : $"\"{name}\"", LongestName);

    private static string ShownPath(SubmissionReport file) => Printable.Shorten(file.File, LongestPath);

    /// <summary>What counts of the row's files, and of how much; of a student, of all columns that count.</summary>
    public (double Points, double Max) TotalOver(ImmutableArray<TableColumn> columns, Term term)
    {
        var graded = Files.Where(f => HasColumn(f) && f.Score is not null).ToList();
        var counted = graded.Where(f => !term.Ahead.ContainsKey(f.Exercise!)).ToList();
        // Nothing that could be graded says nothing about the student; nothing handed in does.
        var isUnknown = graded is [] && !Files.Any(f => f.Status == SubmissionStatus.Missing);
        var missing =
            Student is null || isUnknown
                ? []
                : columns.Where(c => c.Counts && FileFor(c) is null && !MayBeOf(c)).Select(c => c.Max);
        var (points, max) = (
            PointSum.Of(counted.Select(f => f.Credit!.Value)),
            PointSum.Of(counted.Select(f => f.Max!.Value).Concat(missing))
        );
        return (Student is null ? points : term.Round(points, max), max);
    }

    // What could not be graded is no zero; and which exercise it is for is not known of everything that the grader failed for.
    private bool MayBeOf(TableColumn column) =>
        Files.Any(f =>
            f.Status is SubmissionStatus.Unreadable or SubmissionStatus.Error && f.Exercise == column.Exercise
            || f is { Status: SubmissionStatus.Error, Exercise: null }
        );

    /// <summary>Null where there is none.</summary>
    public SubmissionReport? FileFor(TableColumn column) =>
        Files.FirstOrDefault(f => HasColumn(f) && f.Exercise == column.Exercise);

    /// <summary>"7/10", or in words why not.</summary>
    public static string ResultOf(SubmissionReport file) =>
        file.Status switch
        {
            SubmissionStatus.Graded => file is { Credit: { } credit, Max: { } max } ? PointsOutOf(credit, max) : Nothing,
            SubmissionStatus.Unreadable => "unreadable",
            SubmissionStatus.UnknownExercise => "unknown exercise",
            SubmissionStatus.Missing => "nothing handed in",
            SubmissionStatus.Error => "error",
        };

    private static string PointsOutOf(double points, double max) => $"{Rounded.Of(points)}/{Rounded.Of(max)}";
}
