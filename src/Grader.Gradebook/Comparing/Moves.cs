using Grader.Gradebook.Keeping;
using Grader.Results;
using Grader.Words;

namespace Grader.Gradebook.Comparing;

/// <summary>Who moved between two gradings, of one gradebook or of two.</summary>
internal static class Moves
{
    public static IEnumerable<Move> Between(ComparedGrading before, ComparedGrading after)
    {
        var left = before.ListEntries().ToDictionary(e => e.Key);
        foreach (var entry in after.ListEntries())
        {
            if (!left.Remove(entry.Key, out var was))
            {
                yield return new(entry.Shown, entry.Exercise, null, null, ResultOf(after.Read(entry).Report), null);
                continue;
            }
            foreach (var move in OfOne(before, was, after, entry))
            {
                yield return move;
            }
        }
        foreach (var gone in left.Values)
        {
            yield return new(gone.Shown, gone.Exercise, null, ResultOf(before.Read(gone).Report), null, null);
        }
    }

    private static IEnumerable<Move> OfOne(ComparedGrading before, ComparedEntry was, ComparedGrading after, ComparedEntry now)
    {
        var isSame = ReferenceEquals(before.File, after.File) && was.VerdictId == now.VerdictId;
        if (isSame && before.Decisions.On(was.Owner, was.Exercise).SequenceEqual(after.Decisions.On(now.Owner, now.Exercise)))
        {
            yield break;
        }
        var (verdictBefore, reportBefore) = before.Read(was);
        var (verdictAfter, reportAfter) = after.Read(now);
        var why = ReasonsBetween.Find((verdictBefore, was.Content), (verdictAfter, now.Content));
        var holes = OfHoles(reportBefore, reportAfter, why).ToList();
        foreach (var (hole, from, to, because) in holes)
        {
            yield return new(now.Shown, now.Exercise, hole, from ?? "no such hole", to ?? "no such hole", because);
        }
        if (holes.Count == 0 && ResultOf(reportBefore) != ResultOf(reportAfter))
        {
            yield return new(now.Shown, now.Exercise, null, ResultOf(reportBefore), ResultOf(reportAfter), why);
        }
    }

    private static IEnumerable<(string Hole, string? From, string? To, string Why)> OfHoles(
        SubmissionReport before,
        SubmissionReport after,
        string why
    )
    {
        if (before.Holes.IsEmpty || after.Holes.IsEmpty)
        {
            yield break;
        }
        var ids = after.Holes.Select(h => h.Id).Concat(before.Holes.Select(h => h.Id)).Distinct();
        foreach (var id in ids)
        {
            var (was, now) = (before.Holes.FirstOrDefault(h => h.Id == id), after.Holes.FirstOrDefault(h => h.Id == id));
            if (PointsOf(was) != PointsOf(now))
            {
                yield return (id, PointsOf(was), PointsOf(now), DecidedBetween(was, now) ?? why);
            }
        }
    }

    private static string? DecidedBetween(HoleReport? was, HoleReport? now) =>
        (was?.Override, now?.Override) switch
        {
            (var a, { } b) when a?.At != b.At || a.Why != b.Why => $"a person decided: {b.Why}",
            ({ }, null) => "a person's decision was taken back",
            _ => null,
        };

    private static string? PointsOf(HoleReport? hole) => hole is null ? null : OutOf(hole.Points, hole.Max);

    private static string ResultOf(SubmissionReport report) =>
        report is { Score: { } score, Max: { } max } ? OutOf(score, max)
        : report.Status == SubmissionStatus.UnknownExercise ? "unknown exercise"
        : report.Status == SubmissionStatus.Unreadable ? "unreadable"
        : "error";

    private static string OutOf(double points, double max) => $"{Rounded.Of(points)}/{Rounded.Of(max)}";
}
