namespace Grader.Words;

/// <summary>Points added up. They are decimal fractions, which no sum of doubles keeps: 0.7 and 0.1 are 0.8.</summary>
public static class PointSum
{
    /// <summary>Decimals of a point that count. A sum of doubles is off much further behind.</summary>
    private const int Decimals = 9;

    public static double Of(IEnumerable<double> points) => Math.Round(points.Sum(), Decimals);
}
