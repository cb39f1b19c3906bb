using Grader.Gradebook.Keeping;
using Grader.Gradebook.Opening;
using Grader.Gradebook.Storage;
using Grader.Results;

namespace Grader.Gradebook.Comparing;

/// <param name="File">What tells files apart that are for no exercise.</param>
internal sealed record ComparedEntry(string Owner, string? Student, string File, string Content, long VerdictId, string? Exercise)
{
    /// <summary>As the report shows them.</summary>
    public string Shown => EntryOwner.Shown(Owner, Student);

    public (string Owner, string What) Key => (Owner, Exercise ?? File);
}

/// <summary>One side of a comparison: the files of a grading that count, and what persons decided by then.</summary>
internal sealed class ComparedGrading(OpenGradebook file, long number)
{
    public Decisions Decisions { get; } =
        file.Ask(tables =>
        {
            // What was decided after the last grading counts already; so it does in one that did not end.
            var isLatest = number >= (KnownStudents.LastEnded(tables) ?? 0);
            var grading = tables.Gradings.Single(g => g.Id == number);
            return Decisions.UpTo(tables, isLatest || grading.Ended is null ? long.MaxValue : grading.LastDecision);
        });

    public OpenGradebook File => file;

    /// <summary>Each once, in ordinal order.</summary>
    public IReadOnlyList<ComparedEntry> ListEntries() =>
        file.Ask(tables =>
            tables
                .Entries.Where(e => e.GradingId == number && e.Counts)
                .OrderBy(e => e.Place)
                .Join(
                    tables.Verdicts,
                    e => e.VerdictId,
                    v => v.Id,
                    (e, v) => new ComparedEntry(e.Owner, e.Student, e.File, e.Content, v.Id, v.Exercise)
                )
                .AsEnumerable()
                .DistinctBy(e => e.Key)
                .OrderBy(e => e.Key.Owner, StringComparer.Ordinal)
                .ThenBy(e => e.Key.What, StringComparer.Ordinal)
                .ToList()
        );

    public (VerdictRow Verdict, SubmissionReport Report) Read(ComparedEntry entry)
    {
        var verdict = file.Ask(tables => ShownEntries.VerdictOf(tables, entry.VerdictId));
        return (verdict, Decisions.ApplyTo(KeptJson.ReportIn(verdict.Report), entry.Owner));
    }
}
