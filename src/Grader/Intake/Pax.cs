using System.Globalization;
using System.Text;

namespace Grader.Intake;

/// <summary>What an entry before a tar entry says about it, where its own header has no room.</summary>
internal sealed record Pax(string? Name, long? Size)
{
    public static readonly Pax Nothing = new(null, null);

    /// <summary>Records of the form <c>LENGTH KEY=VALUE\n</c>. Only the length says where one ends: values may hold line breaks.</summary>
    public static Pax Read(ReadOnlySpan<byte> data)
    {
        var pax = Nothing;
        while (data.IndexOf((byte)' ') is > 0 and var space
            && int.TryParse(data[..space], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && length > space + 1 && length <= data.Length)
        {
            var record = data[(space + 1)..(length - 1)];
            var value = record[(record.IndexOf((byte)'=') + 1)..];
            pax = record switch
            {
                _ when record.StartsWith("path="u8) => pax with { Name = Encoding.UTF8.GetString(value) },
                _ when record.StartsWith("size="u8)
                    && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size) => pax with { Size = size },
                _ => pax,
            };
            data = data[length..];
        }
        return pax;
    }
}
