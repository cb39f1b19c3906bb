using Grader.Results;

namespace Grader.Gradebook.Keeping;

/// <summary>Whether grading the same work again came to less.</summary>
internal static class Lower
{
    // Points are sums of fractions.
    private const double Slack = 1e-9;

    /// <summary>In points; where the exercise is worth something else by now, in its share of them.</summary>
    public static bool Is((double Score, double Max) now, (double Score, double Max) before) =>
        now.Max == before.Max || now.Max <= 0 || before.Max <= 0
            ? now.Score < before.Score - Slack
            : now.Score / now.Max < before.Score / before.Max - Slack;

    public static bool Is(SubmissionReport now, SubmissionReport before) =>
        now is { Score: { } score, Max: { } max }
        && before is { Score: { } scoreBefore, Max: { } maxBefore }
        && Is((score, max), (scoreBefore, maxBefore));
}
