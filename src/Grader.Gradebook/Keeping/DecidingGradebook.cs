using System.Collections.Immutable;
using Grader.Gradebook.Opening;
using Grader.Gradebook.Storage;
using Grader.Results;

namespace Grader.Gradebook.Keeping;

/// <summary>A student's file, as the last grading has it.</summary>
/// <param name="Student">As the report shows them.</param>
/// <param name="Report">With what persons decided.</param>
public sealed record DecidedFile(string Student, string? Exercise, StudentIdentity? Identity, SubmissionReport Report)
{
    internal string Owner { get; init; } = "";

    internal string Content { get; init; } = "";
}

/// <summary>A gradebook that is opened to write down what a person decides.</summary>
public sealed class DecidingGradebook : IDisposable
{
    private readonly GradebookFile _file;
    private readonly TimeProvider _time;

    private DecidingGradebook(GradebookFile file, TimeProvider time) => (_file, _time) = (file, time);

    /// <exception cref="GradebookException">It is none, cannot be written, or is in use.</exception>
    public static async Task<DecidingGradebook> Open(GradebookPlace place, TimeProvider time, CancellationToken cancellation) =>
        new(await GradebookFile.OpenToChange(place, time, cancellation), time);

    /// <summary>Students, with what else they are known by, each once.</summary>
    public ImmutableArray<(string Student, StudentIdentity? Identity)> ListStudents() =>
        _file.Ask(tables =>
        {
            var last = LastGrading(tables);
            return tables
                .Entries.Where(e => e.GradingId == last)
                .OrderBy(e => e.Place)
                .Select(e => new { e.Owner, e.Identity })
                .AsEnumerable()
                .DistinctBy(e => e.Owner)
                .Select(e => (EntryOwner.Shown(e.Owner), KeptJson.IdentityIn(e.Identity)))
                .ToImmutableArray();
        });

    /// <summary>A student's files that count, but for those of no exercise.</summary>
    public ImmutableArray<DecidedFile> ReadFilesOf(string student) =>
        _file.Ask(tables =>
        {
            var (last, decisions) = (LastGrading(tables), Decisions.UpTo(tables));
            var owners = new[] { student, EntryOwner.Of(null, student) };
            var entries = tables.Entries.Where(e => e.GradingId == last && owners.Contains(e.Owner) && e.Counts).ToList();
            return entries
                .Select(e => Read(tables, e, decisions))
                .Where(f => f.Exercise is not null && !f.Report.Holes.IsEmpty)
                .ToImmutableArray();
        });

    private static DecidedFile Read(GradebookContext tables, EntryRow entry, Decisions decisions)
    {
        var report = KeptJson.ReportIn(ShownEntries.VerdictOf(tables, entry.VerdictId).Report);
        return new(
            EntryOwner.Shown(entry.Owner),
            report.Exercise,
            KeptJson.IdentityIn(entry.Identity),
            decisions.ApplyTo(report, entry.Owner)
        )
        {
            Owner = entry.Owner,
            Content = entry.Content,
        };
    }

    private static long LastGrading(GradebookContext tables) => tables.Entries.Select(e => (long?)e.GradingId).Max() ?? 0;

    /// <param name="points">Null to take back what was decided before.</param>
    public void Decide(DecidedFile file, string hole, double? points, string why) =>
        _file.Change(tables =>
        {
            tables.Decisions.Add(
                new DecisionRow
                {
                    Owner = file.Owner,
                    Exercise = file.Exercise!,
                    Hole = hole,
                    Points = points,
                    Why = why,
                    At = _time.GetUtcNow(),
                    Content = file.Content,
                }
            );
            return tables.SaveChanges();
        });

    public void Dispose() => _file.Dispose();
}
