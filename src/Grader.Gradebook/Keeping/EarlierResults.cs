using Grader.Gradebook.Storage;
using Microsoft.EntityFrameworkCore;

namespace Grader.Gradebook.Keeping;

/// <summary>What the same work of the same students came to before.</summary>
internal sealed class EarlierResults
{
    public static readonly EarlierResults None = new();

    private readonly Dictionary<(string Owner, string Content, string? Exercise), VerdictSummary> _latest = [];

    private EarlierResults() { }

    /// <param name="contents">Of the files that are looked at.</param>
    /// <param name="grading">The one that looks.</param>
    public static EarlierResults Find(GradebookContext tables, IReadOnlyCollection<string> contents, long grading)
    {
        var all = tables
            .Entries.Where(e => e.GradingId < grading && EF.Parameter(contents).Contains(e.Content))
            .Join(
                tables.Verdicts.Where(v => v.Score != null && v.Max != null),
                e => e.VerdictId,
                v => v.Id,
                (e, v) =>
                    new
                    {
                        e.GradingId,
                        e.Place,
                        e.Owner,
                        e.Content,
                        Summary = new VerdictSummary(v.Id, v.Status, v.Exercise, v.Score, v.Max),
                    }
            )
            .OrderByDescending(b => b.GradingId)
            .ThenBy(b => b.Place);
        var found = new EarlierResults();
        foreach (var before in all)
        {
            found._latest.TryAdd((before.Owner, before.Content, before.Summary.Exercise), before.Summary);
        }
        return found;
    }

    /// <summary>What counts instead, where the verdict is a lower one. Of the same bytes alone: a file that a student hands in
    /// anew comes to what it comes to.</summary>
    public VerdictSummary? HigherThan(VerdictSummary verdict, string owner, string content) =>
        verdict.IsGraded
        && _latest.GetValueOrDefault((owner, content, verdict.Exercise)) is { } before
        && before.Id != verdict.Id
        && Lower.Is((verdict.Score!.Value, verdict.Max!.Value), (before.Score!.Value, before.Max!.Value))
            ? before
            : null;
}
