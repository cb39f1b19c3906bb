namespace Grader.Analyzing;

/// <summary>What was earned of what could be.</summary>
internal static class Shares
{
    /// <summary>0 to 1; of nothing, 0.</summary>
    public static double Of(double points, double max) => max > 0 ? Math.Clamp(points / max, 0, 1) : 0;

    /// <summary>The same in whichever order they come: a sum of doubles hangs on it in its last digits.</summary>
    public static double MeanOf(IEnumerable<double> shares) => shares.Order().Average();
}
