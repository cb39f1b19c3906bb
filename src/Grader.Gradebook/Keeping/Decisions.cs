using System.Collections.Immutable;
using Grader.Gradebook.Storage;
using Grader.Results;
using Grader.Words;

namespace Grader.Gradebook.Keeping;

/// <summary>What persons decided, as of some moment: of each hole the last word.</summary>
internal sealed class Decisions
{
    private readonly ILookup<(string Owner, string Exercise), DecisionRow> _standing;

    private Decisions(IEnumerable<DecisionRow> standing) => _standing = standing.ToLookup(d => (d.Owner, d.Exercise));

    /// <param name="last">The last that is looked at.</param>
    public static Decisions UpTo(GradebookContext tables, long last = long.MaxValue) =>
        new(
            tables
                .Decisions.Where(d => d.Id <= last)
                .OrderBy(d => d.Id)
                .AsEnumerable()
                .GroupBy(d => (d.Owner, d.Exercise, d.Hole))
                .Select(g => g.Last())
                .Where(d => d.Points is not null)
        );

    public static long LastIn(GradebookContext tables) => tables.Decisions.Max(d => (long?)d.Id) ?? 0;

    public IEnumerable<DecisionRow> All => _standing.SelectMany(d => d);

    public ImmutableArray<DecisionRow> On(string owner, string? exercise) =>
        exercise is null ? [] : [.. _standing[(owner, exercise)]];

    /// <summary>The report with the points that persons gave, and the score that comes of them.</summary>
    public SubmissionReport ApplyTo(SubmissionReport report, string owner)
    {
        var decided = On(owner, report.Exercise).ToDictionary(d => d.Hole);
        if (decided.Count == 0 || report.Holes.IsEmpty)
        {
            return report;
        }
        ImmutableArray<HoleReport> holes =
        [
            .. report.Holes.Select(h => decided.TryGetValue(h.Id, out var d) ? Decided(h, d) : h),
        ];
        return report with { Holes = holes, Score = PointSum.Of(holes.Select(h => h.Points)) };
    }

    // An exercise may be worth less by now.
    private static HoleReport Decided(HoleReport hole, DecisionRow decision) =>
        hole with
        {
            Points = Math.Min(decision.Points!.Value, hole.Max),
            Override = new(hole.Points, decision.Why, decision.At),
        };
}
