using System.Collections.Immutable;
using Grader.Gradebook.Opening;
using Grader.Gradebook.Storage;
using Grader.Results;

namespace Grader.Gradebook.Keeping;

/// <summary>A student's file for an exercise, as the last grading that has one.</summary>
/// <param name="Student">As the report shows them.</param>
/// <param name="Report">With what persons decided.</param>
public sealed record DecidedFile(string Student, string? Exercise, SubmissionReport Report)
{
    internal string Owner { get; init; } = "";

    internal string Content { get; init; } = "";
}

/// <summary>What a person decided and nobody has taken back.</summary>
public sealed record StandingDecision(string Exercise, string Hole, double Points)
{
    internal string Owner { get; init; } = "";

    internal string Content { get; init; } = "";
}

/// <summary>A gradebook that is opened to write down what a person decides.</summary>
public sealed class DecidingGradebook : IDisposable
{
    private readonly OpenGradebook _file;
    private readonly TimeProvider _time;

    private DecidingGradebook(OpenGradebook file, TimeProvider time) => (_file, _time) = (file, time);

    /// <exception cref="GradebookException">It is none, cannot be written, or is in use.</exception>
    public static async Task<DecidingGradebook> Open(GradebookPlace place, TimeProvider time, CancellationToken cancellation) =>
        new(await OpenGradebook.OpenToChange(place, time, cancellation), time);

    public ImmutableArray<KnownStudent> ListStudents() => _file.Ask(KnownStudents.List);

    /// <summary>A student's files that count, one for each exercise: of the last grading that ended and has one, else of one that
    /// did not end.</summary>
    public ImmutableArray<DecidedFile> ReadFilesOf(KnownStudent student) =>
        _file.Ask(tables =>
        {
            var decisions = Decisions.UpTo(tables);
            var all =
                from entry in tables.Entries.Where(e => e.Owner == student.Owner && e.Counts)
                join verdict in tables.Verdicts on entry.VerdictId equals verdict.Id
                join grading in tables.Gradings on entry.GradingId equals grading.Id
                where verdict.Exercise != null
                orderby grading.Ended != null descending, entry.GradingId descending, entry.Place
                select new { Entry = entry, verdict.Exercise };
            return all.AsEnumerable()
                .DistinctBy(e => e.Exercise)
                .ToList()
                .Select(e => Read(tables, e.Entry, decisions))
                .Where(f => !f.Report.Holes.IsEmpty)
                .OrderBy(f => f.Exercise, StringComparer.Ordinal)
                .ToImmutableArray();
        });

    private static DecidedFile Read(GradebookContext tables, EntryRow entry, Decisions decisions)
    {
        var report = KeptJson.ReportIn(ShownEntries.VerdictOf(tables, entry.VerdictId).Report);
        return new(EntryOwner.Shown(entry), report.Exercise, decisions.ApplyTo(report, entry.Owner))
        {
            Owner = entry.Owner,
            Content = entry.Content,
        };
    }

    /// <summary>Also on holes that are gone.</summary>
    public ImmutableArray<StandingDecision> ListDecisionsOn(KnownStudent student) =>
        _file.Ask(tables =>
            Decisions
                .UpTo(tables)
                .All.Where(d => d.Owner == student.Owner)
                .Select(d => new StandingDecision(d.Exercise, d.Hole, d.Points!.Value) { Owner = d.Owner, Content = d.Content })
                .ToImmutableArray()
        );

    public void Decide(DecidedFile file, string hole, double points, string why) =>
        Write(
            new()
            {
                Owner = file.Owner,
                Exercise = file.Exercise!,
                Hole = hole,
                Points = points,
                Why = why,
                Content = file.Content,
            }
        );

    public void TakeBack(StandingDecision decision) =>
        Write(
            new()
            {
                Owner = decision.Owner,
                Exercise = decision.Exercise,
                Hole = decision.Hole,
                Why = "",
                Content = decision.Content,
            }
        );

    private void Write(DecisionRow decision) =>
        _file.Change(tables =>
        {
            tables.Decisions.Add(decision with { At = _time.GetUtcNow() });
            return tables.SaveChanges();
        });

    public void Dispose() => _file.Dispose();
}
