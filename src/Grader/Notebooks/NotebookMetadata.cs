using System.Collections.Immutable;
using System.Text.Json;

namespace Grader.Notebooks;

/// <summary>What a notebook, or a cell of one, says of its language: there are several places for it.</summary>
internal static class NotebookMetadata
{
    private const int LongestName = 100;

    // The first that is there holds.
    private static readonly ImmutableArray<string> _ofNotebook =
    [
        "polyglot_notebook.kernelInfo.defaultKernelName",
        "dotnet_interactive.defaultKernelName",
        "kernelspec.language",
        "language_info.name",
        "kernelspec.name",
    ];

    private static readonly ImmutableArray<string> _ofCell =
    [
        "polyglot_notebook.kernelName",
        "dotnet_interactive.language",
        "vscode.languageId",
    ];

    public static string? LanguageIn(ImmutableDictionary<string, string> metadata) => FirstIn(metadata, _ofNotebook);

    public static string? LanguageOfCell(ImmutableDictionary<string, string> metadata) => FirstIn(metadata, _ofCell);

    /// <summary>Reads the object at which the reader stands, and leaves it at its end; passes over everything else.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="InvalidOperationException">A text in it is none.</exception>
    public static ImmutableDictionary<string, string> ReadFrom(ref Utf8JsonReader json)
    {
        var found = ImmutableDictionary.CreateBuilder<string, string>();
        Collect(ref json, "", found);
        return found.ToImmutable();
    }

    // As deep as the longest path that is asked for.
    private static void Collect(ref Utf8JsonReader json, string above, ImmutableDictionary<string, string>.Builder found)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            json.Skip();
            return;
        }
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var path = above + (json.ValueSpan.Length > LongestName ? "?" : JsonText.ReadFrom(ref json));
            json.Read();
            if (_ofNotebook.Concat(_ofCell).Any(p => p.StartsWith($"{path}.", StringComparison.Ordinal)))
            {
                Collect(ref json, $"{path}.", found);
            }
            else if (json.TokenType == JsonTokenType.String && json.ValueSpan.Length <= LongestName && IsAsked(path))
            {
                found[path] = JsonText.ReadFrom(ref json);
            }
            else
            {
                json.Skip();
            }
        }
    }

    private static bool IsAsked(string path) => _ofNotebook.Contains(path) || _ofCell.Contains(path);

    private static string? FirstIn(ImmutableDictionary<string, string> metadata, ImmutableArray<string> paths) =>
        paths.Select(p => metadata.GetValueOrDefault(p)).FirstOrDefault(name => !string.IsNullOrWhiteSpace(name));
}
