using System.Collections;
using System.Globalization;

namespace Grader.Tests.Protocol;

/// <summary>Everything that a message holds, as text: records do not look inside arrays when they are compared.</summary>
internal static class Rendered
{
    public static string Of(object? value) =>
        value switch
        {
            null => "null",
            string text => $"\"{text}\"",
            double.NaN => "NaN", // one of many: JSON does not carry which
            double number => $"{BitConverter.DoubleToInt64Bits(number):x16}",
            IConvertible => Convert.ToString(value, CultureInfo.InvariantCulture)!,
            ReadOnlyMemory<byte> bytes => $"0x{Convert.ToHexString(bytes.Span)}",
            IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Of))}]",
            _ => $"{value.GetType().Name}({string.Join(", ", Properties(value))})",
        };

    private static IEnumerable<string> Properties(object value) =>
        value.GetType().GetProperties().Select(p => $"{p.Name}: {Of(p.GetValue(value))}");
}
