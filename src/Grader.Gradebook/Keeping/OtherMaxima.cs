using Grader.Gradebook.Storage;
using Grader.Words;

namespace Grader.Gradebook.Keeping;

/// <summary>Exercises that are worth something else than in the grading before, so that a lower score is not held back.</summary>
internal static class OtherMaxima
{
    private const int MostNamed = 3;

    public static IEnumerable<string> FindIn(GradebookContext tables, long grading)
    {
        var before = tables.Gradings.Where(g => g.Id < grading && g.Ended != null).Max(g => (long?)g.Id);
        var moved =
            from now in tables.Entries.Where(e => e.GradingId == grading && e.Counts)
            join verdict in tables.Verdicts on now.VerdictId equals verdict.Id
            join was in tables.Entries.Where(e => e.GradingId == before && e.Counts)
                on new { now.Owner, now.Content } equals new { was.Owner, was.Content }
            join earlier in tables.Verdicts on was.VerdictId equals earlier.Id
            where verdict.Exercise == earlier.Exercise && verdict.Max != earlier.Max
            // Multiplied: what is worth nothing must not be divided by.
            where verdict.Score < earlier.Score || verdict.Score * earlier.Max < earlier.Score * verdict.Max
            orderby now.Place
            select new
            {
                now.File,
                verdict.Exercise,
                After = verdict.Max,
                Before = earlier.Max,
            };
        return moved
            .AsEnumerable()
            .GroupBy(m => (m.Exercise, m.Before, m.After), m => m.File)
            .OrderBy(g => g.Key.Exercise, StringComparer.Ordinal)
            .Select(g => Sentence(g.Key.Exercise!, g.Key.Before!.Value, g.Key.After!.Value, [.. g]))
            .ToList();
    }

    private static string Sentence(string exercise, double before, double after, List<string> files) =>
        $"{exercise} has {Plural.Counted(after, "point")} now and had {Rounded.Of(before)}: a lower score counts for "
        + $"{Listed.Of([.. files.Take(MostNamed).Select(Printable.Of)], files.Count)}.";
}
