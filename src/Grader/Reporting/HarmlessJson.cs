using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Grader.Reporting;

/// <summary>
/// JSON as UTF-8 without a mark that is harmless on a terminal and in the log of a CI job, whatever students wrote. U+FFFD is
/// where half a surrogate pair was. HTML needs its own escaping.
/// </summary>
internal static class HarmlessJson
{
    /// <summary>The same, for people too: the default encoder writes + and ' as escapes.</summary>
    public static JsonSerializerOptions Readable(JsonSerializerOptions options) =>
        new(options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Piece by piece: a class's results are never in memory as a whole.</summary>
    public static void Write<T>(T value, JsonTypeInfo<T> type, TextWriter writer)
    {
        using var json = new EscapingJsonStream(writer);
        JsonSerializer.Serialize(json, value, type);
        writer.Write('\n');
    }

    /// <param name="stream">Stays open.</param>
    public static void Write<T>(T value, JsonTypeInfo<T> type, Stream stream)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        Write(value, type, text);
    }

    public static string Of<T>(T value, JsonTypeInfo<T> type)
    {
        using var text = new StringWriter();
        Write(value, type, text);
        return text.ToString();
    }
}
