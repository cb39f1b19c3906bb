using System.Collections.Immutable;
using Grader.Gradebook.Storage;
using Grader.Words;

namespace Grader.Gradebook.Keeping;

/// <summary>Decisions that no longer fit what they were about. They count all the same, and somebody should look.</summary>
internal static class DecisionDoubts
{
    public static ImmutableArray<string> FindIn(GradebookContext tables, long grading) =>
        [.. Decisions.UpTo(tables).All.Select(d => Doubt(tables, d, grading)).OfType<string>()];

    private static string? Doubt(GradebookContext tables, DecisionRow decision, long grading)
    {
        var about = $"{EntryOwner.Shown(decision.Owner)}, {decision.Exercise}, {decision.Hole}";
        var entry = tables
            .Entries.Where(e => e.GradingId == grading && e.Owner == decision.Owner && e.Counts)
            .Join(tables.Verdicts, e => e.VerdictId, v => v.Id, (e, v) => new { Entry = e, Verdict = v })
            .FirstOrDefault(b => b.Verdict.Exercise == decision.Exercise);
        if (entry is null)
        {
            return null;
        }
        var hole = KeptJson.ReportIn(entry.Verdict.Report).Holes.FirstOrDefault(h => h.Id == decision.Hole);
        return hole switch
        {
            null => $"{about}: a person gave {Rounded.Of(decision.Points!.Value)}, and there is no such hole any more.",
            _ when decision.Points > hole.Max =>
                $"{about}: a person gave {Rounded.Of(decision.Points.Value)}, and the hole is worth {Rounded.Of(hole.Max)} now. "
                    + "It counts as that.",
            _ when entry.Entry.Content != decision.Content =>
                $"{about}: a person gave {Rounded.Of(decision.Points!.Value)} for an earlier file, and that still counts. The "
                    + $"grader gives {Rounded.Of(hole.Points)} for this one.",
            _ => null,
        };
    }
}
