using Grader.Results;
using Grader.Words;

namespace Grader.Reporting;

/// <summary>What counts of what could be earned, in the files that were graded and count.</summary>
public sealed record ClassScore(double Score, double Max)
{
    // Points are sums of fractions: 0.1 + 0.2 of 0.3 is all of it.
    private const double Slack = 1e-9;

    /// <param name="which">Of the files; null for all.</param>
    public static ClassScore Of(CountedFiles files, Func<SubmissionReport, bool>? which = null)
    {
        var graded = files
            .All.Where(f => files.CountsForTotal(f) && f.Status == SubmissionStatus.Graded && which?.Invoke(f) != false)
            .ToList();
        return new(PointSum.Of(graded.Select(r => r.Credit ?? 0)), PointSum.Of(graded.Select(r => r.Max ?? 0)));
    }

    /// <summary>Why it is less than was asked for, in one line; null where it is not.</summary>
    /// <param name="percent">0 to 100.</param>
    public string? FindShortfall(double percent) =>
        Reaches(percent) ? null
        : Max > 0 ? InWordsBelow(percent)
        : $"Nothing could be graded: {AskedFor(percent)}";

    /// <summary>"4 of 10 points are 40 %: --fail-under asks for 50 %."</summary>
    // Rounded down: what is not reached is not shown as if it were.
    internal string InWordsBelow(double percent) =>
        $"{RoundedDown(Score, 100)} of {Plural.Counted(Max, "point")} are {RoundedDown(100 * Score / Max, 10)} %: "
        + AskedFor(percent);

    private static string RoundedDown(double value, int parts) => Rounded.Of(Math.Floor((value + Slack) * parts) / parts);

    internal static string AskedFor(double percent) => $"--fail-under asks for {Rounded.Of(percent)} %.";

    /// <param name="percent">0 to 100. Where nothing was graded, only 0 is reached.</param>
    public bool Reaches(double percent) => 100 * Score + Slack >= percent * Max && (Max > 0 || percent == 0);
}
