using Grader.Gradebook.Storage;
using Grader.Intake;
using Grader.Results;

namespace Grader.Gradebook.Keeping;

/// <summary>What has to be known of a verdict to choose which one counts.</summary>
internal sealed record VerdictSummary(long Id, string Status, string? Exercise, double? Score, double? Max)
{
    public bool IsGraded => Status == $"{SubmissionStatus.Graded}" && Score is not null && Max is not null;
}

/// <summary>Verdicts, found again by what they hang on.</summary>
/// <param name="again">Whether only those count that the grading made itself.</param>
/// <param name="acceptLower">Whether the latest counts, whatever it comes to.</param>
internal sealed class KeptVerdicts(bool again, bool acceptLower)
{
    /// <summary>The latest of that address; null where there is none.</summary>
    public VerdictSummary? Find(GradebookContext tables, string address, long grading) =>
        tables
            .Verdicts.Where(v => v.Address == address && (!again || v.GradingId == grading))
            .OrderByDescending(v => v.Id)
            .Select(v => new VerdictSummary(v.Id, v.Status, v.Exercise, v.Score, v.Max))
            .FirstOrDefault();

    /// <summary>Puts a verdict beside a file: the one that the same work had before, where this one comes to less.</summary>
    public EntryRow Enter(
        GradebookContext tables,
        HandedInFile file,
        int place,
        string content,
        VerdictSummary verdict,
        long grading
    )
    {
        var owner = EntryOwner.Of(file);
        var higher =
            acceptLower || grading == 1 || !verdict.IsGraded ? null : FindHigher(tables, owner, content, verdict, grading);
        return new()
        {
            GradingId = grading,
            Place = place,
            File = file.File,
            Student = file.Student,
            Owner = owner,
            Content = content,
            VerdictId = higher?.Id ?? verdict.Id,
            HeldId = higher is null ? null : verdict.Id,
            Counts = true,
            Identity = KeptJson.Of(file.Identity),
            Modified = ShownEntries.TextOf(file.Modified),
            Number = file.Number,
        };
    }

    // Of the same bytes alone: a file that a student hands in anew comes to what it comes to.
    private static VerdictSummary? FindHigher(
        GradebookContext tables,
        string owner,
        string content,
        VerdictSummary verdict,
        long grading
    )
    {
        var before = tables
            .Entries.Where(e => e.Owner == owner && e.Content == content && e.GradingId < grading)
            .Join(tables.Verdicts, e => e.VerdictId, v => v.Id, (e, v) => new { Entry = e, Verdict = v })
            .Where(b => b.Verdict.Exercise == verdict.Exercise && b.Verdict.Score != null && b.Verdict.Max != null)
            .OrderByDescending(b => b.Entry.GradingId)
            .ThenBy(b => b.Entry.Place)
            .Select(b => new VerdictSummary(b.Verdict.Id, b.Verdict.Status, b.Verdict.Exercise, b.Verdict.Score, b.Verdict.Max))
            .FirstOrDefault();
        return
            before is not null
            && before.Id != verdict.Id
            && Lower.Is((verdict.Score!.Value, verdict.Max!.Value), (before.Score!.Value, before.Max!.Value))
            ? before
            : null;
    }
}
