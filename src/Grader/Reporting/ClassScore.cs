using Grader.Results;
using Grader.Words;

namespace Grader.Reporting;

/// <summary>What counts of what could be earned, in the files that were graded and count.</summary>
public sealed record ClassScore(double Score, double Max)
{
    // Points are sums of fractions: 0.1 + 0.2 of 0.3 is all of it.
    private const double Slack = 1e-9;

    public static ClassScore Of(CountedFiles files)
    {
        var graded = files.All.Where(f => files.CountsForTotal(f) && f.Status == SubmissionStatus.Graded).ToList();
        return new(PointSum.Of(graded.Select(r => r.Credit ?? 0)), PointSum.Of(graded.Select(r => r.Max ?? 0)));
    }

    /// <param name="percent">0 to 100. Where nothing was graded, only 0 is reached.</param>
    public bool Reaches(double percent) => 100 * Score + Slack >= percent * Max && (Max > 0 || percent == 0);
}
