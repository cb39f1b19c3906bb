namespace Grader.Judging.Values;

/// <summary>A constant factor in words.</summary>
internal static class Factors
{
    private const double Near = 1e-3;

    /// <summary>"twice as large", "half as large", "of the opposite sign", "0"; null for a factor that nobody would
    /// recognize.</summary>
    public static string? InWords(double factor)
    {
        if (IsNear(factor, 0))
        {
            return "0";
        }
        if (IsNear(factor, -1))
        {
            return "of the opposite sign";
        }
        var size = Size(Math.Abs(factor));
        return size is not null && factor < 0 ? $"{size} and of the opposite sign" : size;
    }

    private static string? Size(double factor) =>
        IsNear(factor, 2) ? "twice as large"
        : IsNear(factor, 0.5) ? "half as large"
        : factor > 1 && IsNear(factor, Math.Round(factor)) ? $"{Numerals.Of((long)Math.Round(factor))} times as large"
        : factor is > 0 and < 1 && IsNear(1 / factor, Math.Round(1 / factor))
            ? $"1/{Numerals.Of((long)Math.Round(1 / factor))} as large"
        : null;

    public static bool IsNear(double factor, double to) => Math.Abs(factor - to) <= Near * Math.Max(1, Math.Abs(to));
}
