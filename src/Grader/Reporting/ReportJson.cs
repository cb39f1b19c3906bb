using System.Text.Json.Serialization;

namespace Grader.Reporting;

/// <summary>
/// The report as <c>report.json</c>: <see cref="HarmlessJson"/>, <c>\n</c> at line ends, members in the order of their records.
/// </summary>
public static class ReportJson
{
    private static readonly ReportContext _context = new(HarmlessJson.Readable(ReportContext.Default.Options));

    public static string Of(Report report) => HarmlessJson.Of(report, _context.Report);

    public static void Write(Report report, Stream stream) => HarmlessJson.Write(report, _context.Report, stream);

    public static void Write(Report report, TextWriter writer) => HarmlessJson.Write(report, _context.Report, writer);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(Report))]
internal sealed partial class ReportContext : JsonSerializerContext;
