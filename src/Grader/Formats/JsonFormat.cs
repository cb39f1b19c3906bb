using Grader.Reporting;

namespace Grader.Formats;

/// <summary>The report itself: docs/report.md.</summary>
internal static class JsonFormat
{
    public static readonly ReportFormat Format = new(
        "json",
        "programs: the whole report",
        input => new FormatOutput.Made([new FormatPiece.File(ReportFile.Name, stream => ReportJson.Write(input.Report, stream))])
    )
    {
        Path = ReportFile.Name,
        Grows = true,
    };
}
