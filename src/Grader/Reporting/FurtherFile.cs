using System.Collections.Immutable;
using Grader.Intake;
using Grader.Misconceptions;
using Grader.Policies;
using Grader.Results;

namespace Grader.Reporting;

/// <summary>A file beside which another one of the same student counts for the same exercise.</summary>
/// <param name="Why">A clause for people, of the one that counts: "it is newer".</param>
public sealed record FurtherFile(SubmissionReport File, SubmissionReport Counts, string Why)
{
    // Archives have times in steps of two seconds, and what a checkout or a download writes in one go is of no different age.
    private static readonly TimeSpan _sameTime = TimeSpan.FromSeconds(2);

    // One after the other, until a single file is left. They tell of those that are left which count, and why.
    private static readonly ImmutableArray<(
        Func<ImmutableArray<GradedSubmission>, Func<GradedSubmission, bool>> Counting,
        string Why
    )> _rules =
    [
        (Begun, "it is begun, and the other is as it was given"),
        (NamedAsAsked, "its name does not end in .txt"),
        (Newest, "it is newer"),
        (NumberedLast, "it was handed in later"),
        (HighestNumber, "its number is higher, and nothing says which is newer"),
        (FirstByName, "it is the first by name, and nothing says which is newer"),
    ];

    /// <param name="files">Of a class or of one student, in any order.</param>
    /// <returns>In the order of their paths.</returns>
    internal static ImmutableArray<FurtherFile> FindAmong(IEnumerable<GradedSubmission> files, Pick pick) =>
        [
            .. files
                .Where(f => TableRow.HasColumn(f.Report))
                .GroupBy(f =>
                    (f.Report.Student, Work: f.Report.Student is null ? WithoutForm(PathOf(f)) : null, f.Report.Exercise)
                )
                .Where(g => g.Key.Student is not null || g.Select(FormOf).Distinct().Count() == g.Count())
                .SelectMany(g => ForOneExercise([.. g.OrderBy(PathOf, StringComparer.Ordinal)], pick))
                .OrderBy(f => f.File.File, StringComparer.Ordinal),
        ];

    private static IEnumerable<FurtherFile> ForOneExercise(ImmutableArray<GradedSubmission> files, Pick pick)
    {
        var (left, beside) = (files, new List<(GradedSubmission File, string Why)>());
        // What has more points may be late.
        var more = files.Any(f => f.Report.Late is not null) ? "more of its points count" : "it has more points";
        foreach (var (counting, why) in pick == Pick.Best ? [(MostPoints, more), .. _rules] : _rules)
        {
            var counts = counting(left);
            beside.AddRange(left.Where(f => !counts(f)).Select(f => (f, why)));
            left = [.. left.Where(counts)];
        }
        return beside.Select(f => new FurtherFile(f.File.Report, left[0].Report, f.Why));
    }

    private static Func<GradedSubmission, bool> MostPoints(ImmutableArray<GradedSubmission> files) =>
        f => PointsOf(f) == files.Max(PointsOf);

    // Where files lie in no folder of anybody's, one name in several forms is one person's work, and no other two files are: an
    // archive may have one name twice.
    private static string WithoutForm(string path) => path[..^SubmissionName.EndingOf(path).Length];

    private static string FormOf(GradedSubmission file) => SubmissionName.EndingOf(PathOf(file));

    private static Func<GradedSubmission, bool> Begun(ImmutableArray<GradedSubmission> files) =>
        files.Any(f => f.Report.IsBegun) ? f => f.Report.IsBegun || f.Report.Status != SubmissionStatus.Graded : _ => true;

    private static Func<GradedSubmission, bool> NamedAsAsked(ImmutableArray<GradedSubmission> files) =>
        files.All(f => SubmissionName.IsText(PathOf(f))) ? _ => true : f => !SubmissionName.IsText(PathOf(f));

    // A moment and what a clock showed somewhere cannot be compared.
    private static Func<GradedSubmission, bool> Newest(ImmutableArray<GradedSubmission> files)
    {
        var times = files.Select(f => f.Modified).ToList();
        return times.TrueForAll(t => t is { } time && time.Kind == times[0]?.Kind)
            ? f => times.Max() - f.Modified <= _sameTime
            : _ => true;
    }

    private static Func<GradedSubmission, bool> NumberedLast(ImmutableArray<GradedSubmission> files) =>
        files.All(f => f.Number is not null) ? f => f.Number == files.Max(other => other.Number) : _ => true;

    private static Func<GradedSubmission, bool> HighestNumber(ImmutableArray<GradedSubmission> files) =>
        f => SubmissionName.CopyNumber(PathOf(f)) == files.Max(other => SubmissionName.CopyNumber(PathOf(other)));

    // By reference: two files of an archive can be alike in everything, even in name.
    private static Func<GradedSubmission, bool> FirstByName(ImmutableArray<GradedSubmission> files) =>
        f => ReferenceEquals(f, files[0]);

    private static double PointsOf(GradedSubmission file) => file.Report.Credit ?? 0;

    private static string PathOf(GradedSubmission file) => file.Report.File;
}
