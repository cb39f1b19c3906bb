using System.Collections.Immutable;
using Grader.Gradebook.Storage;
using Grader.Results;
using Grader.Words;

namespace Grader.Gradebook.Keeping;

/// <summary>Decisions that no longer fit what they were about. Most count all the same, and somebody should look.</summary>
internal static class DecisionDoubts
{
    /// <summary>As many of absent files have a line each: of a class that is graded in parts most are absent.</summary>
    private const int MostAbsent = 3;

    private sealed record Doubt(string Who, string Line, bool IsOfAbsent = false);

    private sealed record Entry(string Content, string? Exercise, string Status, string Report);

    public static ImmutableArray<string> FindIn(GradebookContext tables, long grading)
    {
        var doubts = Decisions.UpTo(tables).All.Select(d => Find(tables, d, grading)).OfType<Doubt>().ToList();
        var absent = doubts.Where(d => d.IsOfAbsent).ToList();
        return absent.Count <= MostAbsent
            ? [.. doubts.Select(d => d.Line)]
            : [.. doubts.Where(d => !d.IsOfAbsent).Select(d => d.Line), OnAbsent(absent)];
    }

    private static string OnAbsent(List<Doubt> absent)
    {
        var students = absent.Select(d => d.Who).Distinct().ToList();
        return $"A person gave points for {absent.Count} holes of files that are not in this grading, of "
            + $"{Listed.Of([.. students.Take(MostAbsent)], students.Count)}.";
    }

    private static Doubt? Find(GradebookContext tables, DecisionRow decision, long grading)
    {
        var who = KnownStudents.NameOf(tables, decision.Owner, grading);
        var gave = $"{who}, {decision.Exercise}, {decision.Hole}: a person gave {Rounded.Of(decision.Points!.Value)}";
        var entries = tables
            .Entries.Where(e => e.GradingId == grading && e.Owner == decision.Owner && e.Counts)
            .Join(tables.Verdicts, e => e.VerdictId, v => v.Id, (e, v) => new Entry(e.Content, v.Exercise, v.Status, v.Report))
            .ToList();
        var entry = entries.FirstOrDefault(e => e.Exercise == decision.Exercise);
        // What cannot be read may be for any exercise.
        var isUnreadable = (entry ?? entries.FirstOrDefault(e => e.Exercise is null))?.Status == $"{SubmissionStatus.Unreadable}";
        return isUnreadable ? new(who, $"{gave}, and their file cannot be read now. It does not count.")
            : entry is null ? new(who, $"{gave}, and their file is not in this grading.", IsOfAbsent: true)
            : LineOn(decision, entry, gave) is { } line ? new(who, line)
            : null;
    }

    private static string? LineOn(DecisionRow decision, Entry now, string gave)
    {
        var holes = KeptJson.ReportIn(now.Report).Holes;
        return holes.FirstOrDefault(h => h.Id == decision.Hole) switch
        {
            _ when holes.IsEmpty => $"{gave}, and their file was not graded hole by hole now. It does not count.",
            null => $"{gave}, and there is no such hole any more.",
            { } hole when decision.Points > hole.Max => $"{gave}, and the hole is worth {Rounded.Of(hole.Max)} now. "
                + "It counts as that.",
            { } hole when now.Content != decision.Content =>
                $"{gave} for an earlier file, and that still counts. The grader gives {Rounded.Of(hole.Points)} for this one.",
            _ => null,
        };
    }
}
