using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Grader.Reporting;

/// <summary>
/// The report as <c>report.json</c>: UTF-8 without a mark, <c>\n</c> at line ends, members in the order of their records.
/// </summary>
/// <remarks>
/// Valid JSON, and harmless on a terminal and in the log of a CI job, whatever students wrote. U+FFFD is where half a surrogate
/// pair was. HTML needs its own escaping.
/// </remarks>
public static class ReportJson
{
    // Not the default encoder, which writes + and ' as escapes: the sentences in a report are for people too.
    private static readonly ReportContext _context = new(
        new JsonSerializerOptions(ReportContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
    );

    public static string Of(Report report)
    {
        using var text = new StringWriter();
        Write(report, text);
        return text.ToString();
    }

    public static void Write(Report report, Stream stream)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        Write(report, text);
    }

    /// <summary>Piece by piece: a class's report is never in memory as a whole.</summary>
    public static void Write(Report report, TextWriter writer)
    {
        using var json = new EscapingJsonStream(writer);
        JsonSerializer.Serialize(json, report, _context.Report);
        writer.Write('\n');
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(Report))]
internal sealed partial class ReportContext : JsonSerializerContext;
