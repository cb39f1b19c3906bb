using Grader.Results;

namespace Grader.Gradebook.Keeping;

/// <summary>Whether grading the same work again came to less.</summary>
internal static class Lower
{
    // Points are sums of fractions.
    private const double Slack = 1e-9;

    /// <summary>In points, out of the same maximum. Out of another one they are no less and no more: whoever held the old ones
    /// back would count them beside others that are worth something else.</summary>
    public static bool Is((double Score, double Max) now, (double Score, double Max) before) =>
        Math.Abs(now.Max - before.Max) < Slack && now.Score < before.Score - Slack;

    public static bool Is(SubmissionReport now, SubmissionReport before) =>
        now is { Score: { } score, Max: { } max }
        && before is { Score: { } scoreBefore, Max: { } maxBefore }
        && Is((score, max), (scoreBefore, maxBefore));
}
