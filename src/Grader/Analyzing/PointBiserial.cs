using System.Collections.Immutable;

namespace Grader.Analyzing;

/// <summary>
/// How well a hole tells those apart who know more from those who know less: the correlation of having it right with the points
/// in all other holes. (Lord and Novick, Statistical Theories of Mental Test Scores, 1968; without the hole's own points, with
/// which even a worthless one would correlate: Henrysson, Psychometrika 28, 1963.)
/// </summary>
internal static class PointBiserial
{
    /// <summary>Of two files any hole separates them perfectly, or not at all.</summary>
    public const int FewestFiles = 3;

    /// <returns>−1 to 1; null where there are too few files, all are right or none, or all have the same points
    /// elsewhere.</returns>
    public static double? Of(ImmutableArray<(bool IsRight, double Others)> files)
    {
        // In one order, so that files in another give the same to the last digit.
        var rests = files.Select(f => f.Others).Order().ToList();
        var right = files.Where(f => f.IsRight).Select(f => f.Others).Order().ToList();
        if (files.Length < FewestFiles || right.Count == 0 || right.Count == files.Length || rests[0] == rests[^1])
        {
            return null;
        }
        var share = (double)right.Count / files.Length;
        var mean = rests.Average();
        var deviation = Math.Sqrt(rests.Average(r => (r - mean) * (r - mean)));
        return Math.Clamp((right.Average() - mean) / deviation * Math.Sqrt(share / (1 - share)), -1, 1);
    }
}
