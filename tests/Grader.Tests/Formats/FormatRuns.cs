using System.Text;
using Grader.Formats;
using Grader.Results;
using Grader.Tests.Reporting;

namespace Grader.Tests.Formats;

/// <summary>What a format makes of a few submissions.</summary>
internal static class FormatRuns
{
    public static FormatInput InputOf(byte[]? teachersFile, params IEnumerable<SubmissionReport> submissions)
    {
        var all = submissions.ToArray();
        return new(
            Reports.Of(all),
            Reports.Counted(all),
            new DateTimeOffset(2026, 11, 27, 12, 0, 0, TimeSpan.Zero),
            teachersFile is null ? null : new TeachersFile("grades.csv", [.. teachersFile])
        );
    }

    public static byte[] BytesOf(FormatPiece piece)
    {
        using var stream = new MemoryStream();
        ((FormatPiece.File)piece).Write(stream);
        return stream.ToArray();
    }

    public static string TextOf(FormatPiece piece) => Encoding.UTF8.GetString(BytesOf(piece));

    public static FormatOutput.Made Make(string format, FormatInput input) =>
        (FormatOutput.Made)KnownFormats.Find(format)!.Make(input);
}
