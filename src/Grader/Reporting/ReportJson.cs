using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Grader.Reporting;

/// <summary>
/// The report as <c>report.json</c>: UTF-8 without a mark, <c>\n</c> at line ends, members in the order of their records.
/// </summary>
public static partial class ReportJson
{
    // Not the default encoder, which writes + and ' as escapes: the sentences in a report are for people too.
    private static readonly ReportContext Context = new(new JsonSerializerOptions(ReportContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Valid JSON, and harmless on a terminal, whatever students wrote: control and format characters are escaped.</summary>
    /// <remarks>U+FFFD is where half a surrogate pair was. HTML needs its own escaping.</remarks>
    public static string Of(Report report)
    {
        var json = JsonSerializer.Serialize(report, Context.Report);
        // The encoder leaves the characters that hide or reverse text. Outside of strings there are none.
        return FormatCharacter().Replace(json, c => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c.ValueSpan[0]:x4}")) + "\n";
    }

    public static void Write(Report report, Stream stream) => stream.Write(Encoding.UTF8.GetBytes(Of(report)));

    [GeneratedRegex(@"\p{Cf}")]
    private static partial Regex FormatCharacter();
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(Report))]
internal sealed partial class ReportContext : JsonSerializerContext;
