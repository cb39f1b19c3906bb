using System.Collections.Immutable;

namespace Grader.Pages.Plots;

/// <summary>How values lie along an axis.</summary>
/// <param name="Low">Finite; above 0 where it is logarithmic.</param>
/// <param name="High">Not below it.</param>
public sealed record PlotScale(double Low, double High, bool IsLog)
{
    /// <summary>How many times the lowest the highest value is where a straight scale tells no longer what is small.</summary>
    private const double TwoDecades = 100;

    private const int MostDecades = 5;

    /// <summary>Null where there is no finite value.</summary>
    /// <param name="mayBeLog">Whether it is of a quantity that is never below 0, such as a loss.</param>
    public static PlotScale? Of(IEnumerable<double> values, bool mayBeLog)
    {
        var finite = values.Where(double.IsFinite).ToList();
        var positive = finite.Where(v => v > 0).ToList();
        if (finite.Count == 0)
        {
            return null;
        }
        var isLog = mayBeLog && finite.TrueForAll(v => v >= 0) && positive.Count > 1;
        return isLog && positive.Max() / positive.Min() > TwoDecades
            ? new(positive.Min(), positive.Max(), IsLog: true)
            : new(finite.Min(), finite.Max(), IsLog: false);
    }

    public bool Shows(double value) => double.IsFinite(value) && (!IsLog || value > 0);

    /// <summary>From 0 for the lowest to 1 for the highest; one half where these are the same.</summary>
    public double PlaceOf(double value) => High == Low ? 0.5 : (Along(value) - Along(Low)) / (Along(High) - Along(Low));

    /// <summary>Two to six values that read well, within the scale, ascending.</summary>
    public ImmutableArray<double> Ticks() =>
        High == Low ? [Low]
        : IsLog ? Decades()
        : Steps();

    // Halves, whose difference does not overflow.
    private double Along(double value) => IsLog ? Math.Log10(value) : value / 2;

    private ImmutableArray<double> Decades()
    {
        var (first, last) = ((int)Math.Ceiling(Math.Log10(Low)), (int)Math.Floor(Math.Log10(High)));
        var every = Math.Max(1, (int)Math.Ceiling((last - first + 1) / (double)MostDecades));
        var ticks = Enumerable
            .Range(first, Math.Max(0, last - first + 1))
            .Where(d => d % every == 0)
            .Select(d => Math.Pow(10, d));
        return [.. ticks.DefaultIfEmpty(Low)];
    }

    private ImmutableArray<double> Steps()
    {
        var about = High / 4 - Low / 4;
        var unit = Math.Pow(10, Math.Floor(Math.Log10(about)));
        var step =
            unit
            * (
                about / unit < 1.5 ? 1
                : about / unit < 3.5 ? 2
                : about / unit < 7.5 ? 5
                : 10
            );
        if (!double.IsFinite(step) || step == 0)
        {
            return [Low, High];
        }
        var first = Math.Ceiling(Low / step);
        var ticks = Enumerable.Range(0, 8).Select(i => (first + i) * step).Where(t => t >= Low && t <= High);
        return [.. ticks.DefaultIfEmpty(Low)];
    }
}
