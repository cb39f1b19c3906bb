using System.Globalization;

namespace Grader.Intake;

/// <summary>What an entry before a tar entry says about it, where its own header has no room.</summary>
/// <param name="Modified">See <see cref="HandedInFile.Modified"/>.</param>
internal sealed record PaxHeader(EntryName? Name, long? Size, DateTime? Modified)
{
    public static readonly PaxHeader Nothing = new(null, null, null);

    /// <summary>Records of the form <c>LENGTH KEY=VALUE\n</c>. Only the length says where one ends: values may hold line
    /// breaks.</summary>
    public static PaxHeader Read(ReadOnlySpan<byte> data)
    {
        var path = ReadOnlySpan<byte>.Empty;
        var (size, modified, hasPath) = (default(long?), default(DateTime?), false);
        while (
            data.IndexOf((byte)' ') is > 0 and var space
            && int.TryParse(data[..space], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && length > space + 1
            && length <= data.Length
        )
        {
            var record = data[(space + 1)..(length - 1)];
            var value = record[(record.IndexOf((byte)'=') + 1)..];
            if (record.StartsWith("path="u8))
            {
                path = value; // the last one holds
                hasPath = true;
            }
            else if (
                record.StartsWith("size="u8)
                && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var said)
            )
            {
                size = said;
            }
            else if (record.StartsWith("mtime="u8))
            {
                modified = ParseSeconds(value) is { } seconds ? ModifiedTime.OfUnix(seconds) : null;
            }
            data = data[length..];
        }
        return new(hasPath ? EntryName.Of(path) : null, size, modified);
    }

    // With a fraction, as a rule.
    private static long? ParseSeconds(ReadOnlySpan<byte> number) =>
        number[..(number.IndexOf((byte)'.') is >= 0 and var point ? point : number.Length)] is var whole
        && long.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : null;
}
