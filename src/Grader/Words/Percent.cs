using System.Globalization;

namespace Grader.Words;

/// <summary>Shares as people write them.</summary>
public static class Percent
{
    /// <summary>Whole: "73 %". Only none is "0 %", and only all "100 %".</summary>
    /// <param name="share">0 to 1.</param>
    public static string Of(double share) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(share is > 0 and < 1 ? Math.Clamp(Math.Round(100 * share), 1, 99) : 100 * share):0} %"
        );
}
