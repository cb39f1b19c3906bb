using System.Text;
using System.Text.Json.Nodes;
using Grader.Formats;
using Grader.Results;
using Grader.Tests.Reporting;
using Xunit;

namespace Grader.Tests.Formats;

/// <summary>What a format makes of a grading that ended on the third of December.</summary>
internal static class Made
{
    public static readonly DateTimeOffset At = new(2026, 12, 3, 10, 20, 30, TimeSpan.FromHours(1));

    /// <summary>The text of its only file.</summary>
    public static string TextOf(string format, params SubmissionReport[] submissions)
    {
        var made = Assert.IsType<FormatOutput.Made>(
            KnownFormats.Find(format)!.Make(new FormatInput(Reports.Of(submissions), Reports.Counted(submissions), At))
        );
        using var stream = new MemoryStream();
        Assert.IsType<FormatPiece.File>(Assert.Single(made.Pieces)).Write(stream);
        // Throws where it is no UTF-8, or has a mark.
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stream.ToArray());
        Assert.NotEqual('\ufeff', text[0]);
        return text;
    }

    public static JsonNode JsonOf(string format, params SubmissionReport[] submissions) =>
        JsonNode.Parse(TextOf(format, submissions))!;
}
