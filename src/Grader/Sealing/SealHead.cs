using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Grader.Sealing;

/// <summary>The first line of a sealed course, which anybody can read.</summary>
/// <param name="Form">How the rest is laid out. A newer grader may have a newer one.</param>
/// <param name="By">The version of the grader that sealed it.</param>
/// <param name="Length">Bytes that follow the line.</param>
internal sealed partial record SealHead(int Form, string By, int Length)
{
    private const int MostBytes = 200;

    public byte[] ToBytes() => Encoding.ASCII.GetBytes($"grader course, form {Form}, sealed by grader {By}, {Length} bytes\n");

    /// <returns>Null where there is none.</returns>
    /// <param name="size">Bytes of the line, with its end.</param>
    public static SealHead? Read(ReadOnlySpan<byte> file, out int size)
    {
        size = file[..Math.Min(file.Length, MostBytes)].IndexOf((byte)'\n') + 1;
        return
            Line().Match(Encoding.ASCII.GetString(file[..size])) is { Success: true } line
            && int.TryParse(line.Groups[1].Value, CultureInfo.InvariantCulture, out var form)
            && int.TryParse(line.Groups[3].Value, CultureInfo.InvariantCulture, out var length)
            ? new(form, line.Groups[2].Value, length)
            : null;
    }

    /// <summary>Whether it may be the beginning of such a line, and nothing behind.</summary>
    public static bool IsCut(ReadOnlySpan<byte> file) =>
        file.Length < MostBytes && file.IndexOf((byte)'\n') < 0 && (file.StartsWith(Beginning) || Beginning.StartsWith(file));

    private static ReadOnlySpan<byte> Beginning => "grader course, form "u8;

    [GeneratedRegex(@"^grader course, form ([0-9]+), sealed by grader (\S+), ([0-9]+) bytes\b[^\n]*\n$")]
    private static partial Regex Line();
}
