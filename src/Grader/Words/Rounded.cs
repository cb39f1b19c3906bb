using System.Globalization;

namespace Grader.Words;

/// <summary>Points, seconds and percentages as people write them.</summary>
public static class Rounded
{
    /// <summary>At most two decimals, and none that are 0: "2", "0.5", "33.33".</summary>
    public static string Of(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
