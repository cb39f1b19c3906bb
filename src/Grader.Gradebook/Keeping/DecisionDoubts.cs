using System.Collections.Immutable;
using Grader.Gradebook.Storage;
using Grader.Results;
using Grader.Words;

namespace Grader.Gradebook.Keeping;

/// <summary>Decisions that no longer fit what they were about. Most count all the same, and somebody should look.</summary>
internal static class DecisionDoubts
{
    public static ImmutableArray<string> FindIn(GradebookContext tables, long grading) =>
        [.. Decisions.UpTo(tables).All.Select(d => Doubt(tables, d, grading)).OfType<string>()];

    private static string? Doubt(GradebookContext tables, DecisionRow decision, long grading)
    {
        var who = KnownStudents.NameOf(tables, decision.Owner, grading);
        var gave = $"{who}, {decision.Exercise}, {decision.Hole}: a person gave {Rounded.Of(decision.Points!.Value)}";
        var entries = tables
            .Entries.Where(e => e.GradingId == grading && e.Owner == decision.Owner && e.Counts)
            .Join(
                tables.Verdicts,
                e => e.VerdictId,
                v => v.Id,
                (e, v) =>
                    new
                    {
                        e.Content,
                        v.Exercise,
                        v.Status,
                        v.Report,
                    }
            )
            .ToList();
        var entry = entries.FirstOrDefault(e => e.Exercise == decision.Exercise);
        // What cannot be read may be for any exercise.
        var isUnreadable = (entry ?? entries.FirstOrDefault(e => e.Exercise is null))?.Status == $"{SubmissionStatus.Unreadable}";
        var holes = entry is null ? [] : KeptJson.ReportIn(entry.Report).Holes;
        return (entry, holes.FirstOrDefault(h => h.Id == decision.Hole)) switch
        {
            _ when isUnreadable => $"{gave}, and their file cannot be read now. It does not count.",
            (null, _) => $"{gave}, and their file is not in this grading.",
            _ when holes.IsEmpty => $"{gave}, and their file was not graded hole by hole now. It does not count.",
            (_, null) => $"{gave}, and there is no such hole any more.",
            (_, { } hole) when decision.Points > hole.Max => $"{gave}, and the hole is worth {Rounded.Of(hole.Max)} now. "
                + "It counts as that.",
            ({ } now, { } hole) when now.Content != decision.Content =>
                $"{gave} for an earlier file, and that still counts. The grader gives {Rounded.Of(hole.Points)} for this one.",
            _ => null,
        };
    }
}
