using System.Text;
using Grader.Intake.Rosters;
using Grader.Words;

namespace Grader.Intake;

/// <summary>Reads a roster from the disk.</summary>
public static class RosterFile
{
    private const int MaxBytes = 16 << 20;

    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // What Excel writes in Western Europe unless it is told otherwise.
    private static readonly Encoding _windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <param name="path">A CSV file in UTF-8, UTF-16 with a mark, or Windows-1252.</param>
    public static RosterReading Read(string path) =>
        RegularFile.Read(path, MaxBytes) switch
        {
            FileContents.Bytes(var bytes) when OtherFormat.Recognize(bytes) is { } other => new RosterReading.Refused(
                $"{other.Split(',', ';')[0]}; save it as CSV"
            ),
            FileContents.Bytes(var bytes) => RosterTable.Parse(TextOf(bytes)),
            FileContents.TooLarge => new RosterReading.Refused(
                "it is larger than 16 MB; give a table of the students and nothing else"
            ),
            FileContents.Refused(var why) => new RosterReading.Refused($"{why}; give a CSV file"),
            _ => new RosterReading.Refused($"there is no such file{NearOf(path)}"),
        };

    private static string NearOf(string path)
    {
        var meant = MeantPath.FindNear(path, Path.GetFullPath("."), isWanted: File.Exists);
        return meant is null ? "; give the path of a CSV file" : $"; did you mean '{Printable.Of(meant)}'";
    }

    private static string TextOf(byte[] bytes)
    {
        switch (bytes)
        {
            case [0xFF, 0xFE, .. var rest]:
                return Encoding.Unicode.GetString(rest);
            case [0xFE, 0xFF, .. var rest]:
                return Encoding.BigEndianUnicode.GetString(rest);
            case [0xEF, 0xBB, 0xBF, .. var rest]:
                return Encoding.UTF8.GetString(rest);
        }
        try
        {
            return _utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return _windows.GetString(bytes);
        }
    }
}
