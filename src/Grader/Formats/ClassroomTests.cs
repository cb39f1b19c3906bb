using System.Collections.Immutable;
using Grader.Results;
using Grader.Words;

namespace Grader.Formats;

/// <summary>A student's holes as tests, whose scores add up to what counts.</summary>
internal static class ClassroomTests
{
    private const string Pass = "pass",
        Fail = "fail",
        Error = "error";

    /// <param name="files">Of one student. Those that the grader failed for are tests that say so, and count for nothing: neither
    /// as points nor as points that could be had.</param>
    public static ClassroomResults Of(ImmutableArray<SubmissionReport> files)
    {
        var sum = EarnedPoints.Of(files);
        var tests = files.SelectMany(TestsOf).ToImmutableArray();
        if (tests.IsEmpty)
        {
            tests = [new("Nothing was graded", Fail, 0, null, "", 0)];
        }
        var status =
            tests.Any(t => t.Status == Fail) ? Fail
            : tests.Any(t => t.Status == Error) ? Error
            : Pass;
        return new(1, status, sum.Max, ExactScores.In(tests, sum.Points));
    }

    private static IEnumerable<ClassroomTest> TestsOf(SubmissionReport file) =>
        file switch
        {
            { Status: SubmissionStatus.Graded, Credit: { } credit } => HolesOf(file).Concat(RestOf(file, credit)),
            { Status: SubmissionStatus.Error } =>
            [
                new(
                    $"{Shown(SubmissionWords.NameOf(file))}: the grader failed, which is no zero",
                    Error,
                    0,
                    Shown(file.Message ?? "The grader failed."),
                    file.File,
                    0
                ),
            ],
            _ =>
            [
                new(
                    $"{Shown(SubmissionWords.NameOf(file))}: {SubmissionWords.InWords(file.Status)}",
                    Fail,
                    0,
                    file.Message is { } message ? Shown(message) : null,
                    file.File,
                    0
                ),
            ],
        };

    private static IEnumerable<ClassroomTest> HolesOf(SubmissionReport file) =>
        file.IsBegun
            ? file.Holes.Select(hole =>
            {
                var outcome = HoleWords.OutcomeOf(hole);
                var said = string.Join(" ", HoleWords.LinesOn(hole));
                return new ClassroomTest(
                    Shown($"{SubmissionWords.NameOf(file)}: {hole.Id}, {HoleWords.InWords(outcome)}, {HoleWords.PointsOf(hole)}"),
                    outcome == HoleOutcome.Right ? Pass : Fail,
                    hole.Points,
                    said.Length > 0 ? Shown(said) : null,
                    file.File,
                    Math.Max(0, hole.Line)
                );
            })
            : [new(Shown($"{SubmissionWords.NameOf(file)}: not begun"), Fail, 0, null, file.File, 0)];

    // What counts besides: less for lateness, or more where an earlier score stands.
    private static IEnumerable<ClassroomTest> RestOf(SubmissionReport file, double credit)
    {
        var rest = PointSum.Of([credit, -PointSum.Of(file.Holes.Select(h => h.Points))]);
        if (rest == 0)
        {
            return [];
        }
        var why =
            file.Late is { Penalty: > 0 } late ? SubmissionWords.LatenessInWords(late).TrimEnd('.')
            : rest > 0 ? $"{Rounded.Of(rest)} more points count"
            : $"{Rounded.Of(-rest)} fewer points count";
        return [new(Shown($"{SubmissionWords.NameOf(file)}: {why}"), rest < 0 ? Fail : Pass, rest, null, file.File, 0)];
    }

    // The reporter prints names and messages as they are, into the log of its own step.
    private static string Shown(string text) =>
        Printable.Of(text).Replace("::", ": :", StringComparison.Ordinal).Replace("##", "# #", StringComparison.Ordinal);
}
