using System.Globalization;

namespace Grader.Pages.Rendering;

/// <summary>Numbers as a page has them.</summary>
internal static class Numbers
{
    private const double Whole = 1e6;

    /// <summary>In words where it is none that is finite: "not a number", "infinite".</summary>
    public static string Shown(double value) =>
        double.IsNaN(value) ? "not a number"
        : double.IsInfinity(value) ? (value > 0 ? "infinite" : "minus infinite")
        : Math.Abs(value) < Whole && value == Math.Round(value) ? value.ToString("0", CultureInfo.InvariantCulture)
        : InFewDigits(value);

    // "1E-06" is longer than it need be.
    private static string InFewDigits(double value) =>
        value.ToString("G4", CultureInfo.InvariantCulture).Split('E') is [var digits, var exponent]
            ? $"{digits}e{int.Parse(exponent, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)}"
            : value.ToString("G4", CultureInfo.InvariantCulture);

    /// <summary>A place in a drawing, to a tenth of its unit.</summary>
    public static string Place(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
