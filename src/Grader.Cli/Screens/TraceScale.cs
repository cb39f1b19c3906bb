using System.Collections.Immutable;
using System.Globalization;

namespace Grader.Cli.Screens;

/// <summary>How the values of a trace stand above one another in a drawing.</summary>
public sealed record TraceScale(double Low, double High, bool IsLog)
{
    /// <summary>Smallest share of a loss's highest value that can still be told from zero on a linear scale.</summary>
    private const double TwoDecades = 100;

    /// <summary>Null where there is no finite value.</summary>
    public static TraceScale? Of(Trace trace)
    {
        var finite = trace.Values.Where(double.IsFinite).ToList();
        var positive = finite.Where(v => v > 0).ToList();
        var isLog =
            trace.Title.Contains("loss", StringComparison.OrdinalIgnoreCase)
            && finite.All(v => v >= 0)
            && positive.Count > 1
            && positive.Max() / positive.Min() > TwoDecades;
        return isLog ? new(positive.Min(), positive.Max(), true)
            : finite.Count > 0 ? new(finite.Min(), finite.Max(), false)
            : null;
    }

    public bool Shows(double value) => double.IsFinite(value) && (!IsLog || value > 0);

    /// <summary>From 0 for the lowest value to 1 for the highest; one half where all are the same.</summary>
    public double PlaceOf(double value) => High == Low ? 0.5 : (Along(value) - Along(Low)) / (Along(High) - Along(Low));

    /// <summary>The lowest value, the one half way up, and the highest, in as few digits as tell them apart.</summary>
    public ImmutableArray<string> Labels()
    {
        double[] values = [Low, IsLog ? Math.Pow(10, Half) : Half, High];
        var digits =
            Low == High
                ? 4
                : Enumerable.Range(4, 12).First(d => d == 15 || values.Select(v => InDigits(v, d)).Distinct().Count() == 3);
        return [.. values.Select(v => InDigits(v, digits))];
    }

    /// <summary>As on a linear scale, or the logarithm.</summary>
    public double Along(double value) => IsLog ? Math.Log10(value) : value / 2; // halves, whose difference does not overflow

    public static string InDigits(double value, int digits = 4) => value.ToString($"G{digits}", CultureInfo.InvariantCulture);

    private double Half => IsLog ? (Along(Low) + Along(High)) / 2 : Along(Low) + Along(High);
}
