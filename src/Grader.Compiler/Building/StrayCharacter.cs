using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Grader.Compiler.Building;

/// <summary>Characters that look like C# and are none: they come with what is pasted from a PDF, from Word, or from an input
/// method.</summary>
internal static class StrayCharacter
{
    /// <summary>Roslyn's "Unexpected character".</summary>
    public const string Id = "CS1056";

    // The full-width forms of ASCII's characters stand in Unicode in the same order: Halfwidth and Fullwidth Forms, U+FF00.
    private const int FirstWide = 0xFF01,
        LastWide = 0xFF5E,
        ToAscii = 0xFEE0;

    private static readonly ImmutableDictionary<int, string> _meant = new Dictionary<string, string>
    {
        ["-"] = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212",
        ["\""] = "\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033\u300C\u300D",
        ["'"] = "\u2018\u2019\u201A\u201B\u2032\u00B4",
        ["*"] = "\u00D7\u2217\u22C5\u00B7\u2022\u2715",
        ["/"] = "\u00F7\u2215\u2044",
        [","] = "\u3001",
        ["."] = "\u3002",
        ["..."] = "\u2026",
        ["<="] = "\u2264",
        [">="] = "\u2265",
        ["!="] = "\u2260",
        ["=>"] = "\u21D2",
    }
        .SelectMany(m => m.Value.Select(c => KeyValuePair.Create((int)c, m.Key)))
        .ToImmutableDictionary();

    /// <summary>What it is, and what to type; null where the error is another one.</summary>
    public static string? MessageFor(Diagnostic error)
    {
        if (error.Id != Id || error.Location.SourceTree is not { } tree)
        {
            return null;
        }
        var rest = tree.GetText()
            .ToString(new(error.Location.SourceSpan.Start, Math.Min(2, tree.Length - error.Location.SourceSpan.Start)));
        if (Rune.DecodeFromUtf16(rest, out var rune, out _) != System.Buffers.OperationStatus.Done)
        {
            return null;
        }
        var code = $"U+{rune.Value.ToString("X4", CultureInfo.InvariantCulture)}";
        if (AsciiFor(rune.Value) is { } ascii)
        {
            return $"'{rune}' ({code}) is no character of C#; type {ascii} in its place";
        }
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control
            ? $"Here stands a character that nobody sees ({code}); delete it"
            : $"'{rune}' ({code}) is no character of C#; type another one in its place, or delete it";
    }

    private static string? AsciiFor(int character) =>
        character is >= FirstWide and <= LastWide
            ? ((char)(character - ToAscii)).ToString()
            : _meant.GetValueOrDefault(character);
}
