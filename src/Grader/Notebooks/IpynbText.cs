using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Grader.Notebooks;

/// <summary>Writes a notebook of Jupyter's format 4.5, with the names that Polyglot Notebooks gives to C#.</summary>
internal static class IpynbText
{
    // Names in the order of the alphabet, one column for each level: so Jupyter writes it, and a change is a small one.
    private static readonly JsonWriterOptions _options = new()
    {
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(ImmutableArray<WrittenCell> cells)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, _options))
        {
            json.WriteStartObject();
            json.WriteStartArray("cells");
            foreach (var (i, cell) in cells.Index())
            {
                Write(json, cell, string.Create(CultureInfo.InvariantCulture, $"cell-{i + 1:00}"));
            }
            json.WriteEndArray();
            json.WritePropertyName("metadata");
            json.WriteRawValue(Metadata);
            json.WriteNumber("nbformat", 4);
            json.WriteNumber("nbformat_minor", 5);
            json.WriteEndObject();
        }
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, WrittenCell cell, string id)
    {
        json.WriteStartObject();
        json.WriteString("cell_type", cell.IsCode ? "code" : "markdown");
        if (cell.IsCode)
        {
            json.WriteNull("execution_count");
        }
        json.WriteString("id", id);
        json.WriteStartObject("metadata");
        if (cell.IsCode)
        {
            WriteName(json, "dotnet_interactive", "language", "csharp");
            WriteName(json, "polyglot_notebook", "kernelName", "csharp");
            WriteName(json, "vscode", "languageId", "polyglot-notebook");
        }
        json.WriteEndObject();
        if (cell.IsCode)
        {
            json.WriteStartArray("outputs");
            json.WriteEndArray();
        }
        json.WriteStartArray("source");
        var lines = cell.Text.Split('\n');
        foreach (var (i, line) in lines.Index())
        {
            json.WriteStringValue(i + 1 < lines.Length ? $"{line}\n" : line);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteName(Utf8JsonWriter json, string owner, string what, string name)
    {
        json.WriteStartObject(owner);
        json.WriteString(what, name);
        json.WriteEndObject();
    }

    private static string Metadata =>
        """
            {
              "kernelspec": {
               "display_name": ".NET (C#)",
               "language": "C#",
               "name": ".net-csharp"
              },
              "language_info": {
               "name": "polyglot-notebook"
              },
              "polyglot_notebook": {
               "kernelInfo": {
                "defaultKernelName": "csharp",
                "items": [
                 {
                  "aliases": [],
                  "languageName": "csharp",
                  "name": "csharp"
                 }
                ]
               }
              }
             }
            """;
}
