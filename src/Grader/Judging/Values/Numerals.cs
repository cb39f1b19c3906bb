using System.Globalization;
using Grader.Protocol;

namespace Grader.Judging.Values;

/// <summary>Numbers as people read them: six digits, or as many as it takes to tell two of them apart.</summary>
internal static class Numerals
{
    private const int Digits = 6;

    /// <summary>Digits at which no two doubles look alike.</summary>
    private const int AllDigits = 17;

    public static string Of(double value, int digits = Digits) =>
        value switch
        {
            double.NaN => "NaN",
            double.PositiveInfinity => "infinity",
            double.NegativeInfinity => "-infinity",
            _ => value.ToString($"g{digits}", CultureInfo.InvariantCulture),
        };

    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static (string Seen, string Expected) TellApart(double seen, double expected) =>
        TellApart(d => Of(seen, d), d => Of(expected, d));

    public static (string Seen, string Expected) TellApart(Observation.Number seen, Observation.Number expected) =>
        TellApart(d => Of(seen, d), d => Of(expected, d));

    /// <summary>Whether a C# type, by its keyword, holds whole numbers only.</summary>
    public static bool IsWhole(string type) =>
        type is "sbyte" or "byte" or "short" or "ushort" or "int" or "uint" or "long" or "ulong" or "nint" or "nuint" or "char";

    private static string Of(Observation.Number number, int digits) =>
        Of(number.Value, IsWhole(number.Type) ? AllDigits : digits);

    private static (string Seen, string Expected) TellApart(Func<int, string> seen, Func<int, string> expected)
    {
        var digits = Enumerable.Range(Digits, AllDigits - Digits).FirstOrDefault(d => seen(d) != expected(d), AllDigits);
        return (seen(digits), expected(digits));
    }
}
